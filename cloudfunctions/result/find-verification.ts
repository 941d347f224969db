import { loadAssociation } from '../_shared/association'
import { maskName } from '../_shared/mask'
import type { Verification } from '../verify/contract'
import { findCertificateByToken } from './certificate-repository'
import { dayOf, dayWords } from '../_shared/time'

/** What anybody who has the code of a skill certificate may know of it (J4): the name masked, no ID number. */
export async function verifySkillCertificate(verifyToken: string): Promise<Verification | null> {
  const certificate = await findCertificateByToken(verifyToken)
  if (!certificate) return null
  const { holderName, certificateNumber, occupation, direction, level, issuedOn, status, updatedAt } =
    certificate
  return {
    title: '职业技能等级证书',
    state: status,
    changedOn: status === 'revoked' ? dayOf(updatedAt) : null,
    facts: [
      { label: '姓名', value: maskName(holderName) },
      { label: '证书编号', value: certificateNumber },
      { label: '职业名称', value: occupation },
      { label: '职业方向', value: direction || '/' },
      { label: '技能等级', value: level },
      { label: '颁发日期', value: dayWords(issuedOn) },
      { label: '颁发单位', value: (await loadAssociation()).name },
    ],
  }
}
