import type { z } from 'zod'
import type { Caller } from '../_shared/caller'
import { removeCredential } from '../_shared/credentials/remove-credential'
import { passwordIssues } from '../_shared/domain/password'
import { AppError } from '../_shared/errors'
import { consentIssues, recordConsents } from '../account/record-consents'
import { requireCurrentPolicies } from '../account/require-current-policies'
import type { TalentContract } from './contract'
import { presentCard } from './present-card'
import { putPassword } from './put-password'
import { redeemProof } from './redeem-proof'
import { startCertified } from './start-certified'
import type { NameCard } from './views'

/** 设置登录密码 the first time: binds the phone and signs in (A14). */
export async function bindPhone(
  { consents, ...input }: z.output<TalentContract['bindPhone']['input']>,
  caller: Caller,
): Promise<NameCard> {
  const issues = [...passwordIssues('password', input.password), ...consentIssues(consents)]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireCurrentPolicies(consents)
  const person = await redeemProof(input, caller)
  const { openid } = caller
  await recordConsents({ kind: 'certified', id: person._id }, consents, { openid, at: new Date() })
  const credential = await putPassword(person, input.password)
  try {
    await startCertified(person, credential, caller)
  } catch (error) {
    await removeCredential('certified', person._id)
    throw error
  }
  return presentCard(person, new Date())
}
