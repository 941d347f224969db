import type { SignedInCaller } from '../../_shared/caller'
import type { CodePurpose } from '../../_shared/codes/code-record'
import { consumeCode } from '../../_shared/codes/consume-code'
import { AppError } from '../../_shared/errors'
import { unseal } from '../../_shared/privacy'

/**
 * Takes the code that `sendConfirmCode` texted to the account's phone. `REQUIRED` at `code` without one; `CODE_WRONG`,
 * `CODE_EXPIRED`.
 */
export async function consumePhoneCode(
  purpose: Extract<CodePurpose, `confirm_${string}`>,
  code: string | undefined,
  caller: SignedInCaller,
): Promise<void> {
  const { phone, _id: accountId } = caller.account
  if (!phone || !code)
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'code', code: 'REQUIRED' }] })
  await consumeCode({ purpose, phone: unseal(phone, accountId), code, caller })
}
