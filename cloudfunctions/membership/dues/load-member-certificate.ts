import { AppError } from '../../_shared/errors'
import { dayOf } from '../../_shared/time'
import type { MemberLevel } from '../unit-choices'
import { loadDues } from './load-dues'
import { verifyTokenOf } from './member-certificate-repository'
import { memberTerm } from './member-term'
import { requireMember } from './require-member'

/** Everything that a unit's certificate says. */
export interface MemberCertificate {
  unitName: string
  creditCode: string
  memberNumber: string
  level: MemberLevel
  joinedOn: string
  validUntil: string
  issuedOn: string
  verifyToken: string
}

/** The certificate of a member (M11). `STATE_CONFLICT` while its dues do not carry one. */
export async function loadMemberCertificate(unitId: string): Promise<MemberCertificate> {
  const unit = await requireMember(unitId)
  const term = memberTerm((await loadDues(unit)).dues, dayOf(new Date()))
  if (term.state !== 'valid') throw new AppError('STATE_CONFLICT', { certificate: term.state })
  return {
    unitName: unit.name,
    creditCode: unit.creditCode,
    memberNumber: unit.memberNumber ?? '',
    level: unit.level,
    joinedOn: dayOf(unit.approvedAt ?? unit.submittedAt),
    validUntil: term.validUntil,
    issuedOn: term.issuedOn,
    verifyToken: await verifyTokenOf(unitId),
  }
}
