import { verifyMemberCertificate } from '../membership/dues/find-member-verification'
import { verifySkillCertificate } from '../result/find-verification'
import type { Verification } from './contract'

const TOKEN = /^[\w-]{22}$/

/** The document whose code holds the token, or null. */
export async function findByToken(token: string): Promise<Verification | null> {
  if (!TOKEN.test(token)) return null
  return (await verifySkillCertificate(token)) ?? verifyMemberCertificate(token)
}
