import type { SignedInCaller } from '../_shared/caller'
import { addConsentOnce, type ConsentRecord } from './consent-repository'

/** What people were told at the moment of the tick. The sensitive-data consent follows the privacy policy's version. */
const PURPOSES: Record<ConsentRecord['kind'], string> = {
  privacy: '按隐私政策处理个人信息，用于考试报名',
  agreement: '按用户服务协议使用协会通',
  sensitive_data: '收集证件号码、证件照等敏感个人信息，仅用于核验报名资格、制作申报表和准考证',
}

/** Stores the three consents of 完善信息, each on its own (A11, A12). */
export async function recordConsents(
  { account, openid }: SignedInCaller,
  versions: { privacy: string; agreement: string },
  agreedAt: Date,
): Promise<void> {
  const consents = [
    { kind: 'privacy', version: versions.privacy },
    { kind: 'agreement', version: versions.agreement },
    { kind: 'sensitive_data', version: versions.privacy },
  ] as const
  for (const consent of consents)
    await addConsentOnce({
      ...consent,
      accountId: account._id,
      openid,
      purpose: PURPOSES[consent.kind],
      agreedAt,
    })
}
