import { loadAssociation } from '../../_shared/association'
import { DAY_MS, dayOf, dayWords } from '../../_shared/time'
import type { Verification } from '../../verify/contract'
import { findUnit } from '../unit-repository'
import { levelWords } from './level-words'
import { loadDues } from './load-dues'
import { findUnitIdByToken } from './member-certificate-repository'
import { memberTerm } from './member-term'

/** What anybody who has the code of a member certificate may know of it: valid or not by the dues of today (M11). */
export async function verifyMemberCertificate(verifyToken: string): Promise<Verification | null> {
  const unitId = await findUnitIdByToken(verifyToken)
  const unit = unitId ? await findUnit(unitId) : null
  if (!unit) return null
  const term = memberTerm((await loadDues(unit)).dues, dayOf(new Date()))
  if (term.state === 'none') return null
  return {
    title: '会员证书',
    state: term.state,
    changedOn: term.state === 'expired' ? dayAfter(term.validUntil) : null,
    facts: [
      { label: '单位名称', value: unit.name },
      { label: '会员编号', value: unit.memberNumber ?? '/' },
      { label: '会员等级', value: levelWords(unit.level) },
      { label: '入会日期', value: unit.approvedAt ? dayWords(dayOf(unit.approvedAt)) : '/' },
      { label: '有效期至', value: dayWords(term.validUntil) },
      { label: '颁发单位', value: (await loadAssociation()).name },
    ],
  }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
