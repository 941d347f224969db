import type { SignedInCaller } from '../../_shared/caller'
import type { CodePurpose } from '../../_shared/codes/code-record'
import { sendCode } from '../../_shared/codes/send-code'
import { AppError } from '../../_shared/errors'
import { unseal } from '../../_shared/privacy'
import type { ConfirmedStep } from './confirmed-steps'

const PURPOSES: Record<ConfirmedStep, CodePurpose> = {
  bind: 'confirm_bind',
  unbind: 'confirm_unbind',
  cancel: 'confirm_cancel',
}

/** Texts a code to the phone of the account. `NOT_FOUND` when it has none. */
export async function sendConfirmCode(
  { step }: { step: ConfirmedStep },
  caller: SignedInCaller,
): Promise<{ resendAt: string; expiresAt: string }> {
  const { phone, _id: accountId } = caller.account
  if (!phone) throw new AppError('NOT_FOUND')
  return sendCode({ purpose: PURPOSES[step], phone: unseal(phone, accountId), caller })
}
