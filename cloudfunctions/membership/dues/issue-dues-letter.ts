import { loadAssociation } from '../../_shared/association'
import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { takeSerials } from '../../_shared/serials'
import { dayOf, isCalendarDay } from '../../_shared/time'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import type { UnitRecord } from '../unit-record'
import type { DuesLetter, DuesRecord } from './dues-records'
import { duesState } from './dues-state'
import { loadDues } from './load-dues'
import { addNotice, findNotice, findNoticesOf } from './notice-repository'
import { presentDuesFile } from './present-dues'
import { requireMember } from './require-member'
import { tellOfDues } from './tell-of-dues'
import type { DuesFileView } from './views'

/** Issues 会费缴纳通知函 (M10): what is in arrears today, under a number of the year. What it says stays as issued. */
export async function issueDuesLetter(
  { unitId, payBefore }: { unitId: string; payBefore: string },
  caller: SignedInCaller,
): Promise<DuesFileView> {
  const at = new Date()
  const today = dayOf(at)
  const by = staffActor(caller)
  const unit = await requireMember(unitId)
  if (!isCalendarDay(payBefore) || payBefore <= today)
    throw new AppError('VALIDATION_FAILED', {
      issues: [{ path: 'payBefore', code: isCalendarDay(payBefore) ? 'DATE_IN_PAST' : 'DATE_FORMAT' }],
    })
  const [{ dues }, notices] = await Promise.all([loadDues(unit), findNoticesOf(unitId)])
  const late = dues.filter((one) => duesState(one, today) === 'arrears')
  if (!late.length || !notices.some(({ kind }) => kind === 'reminder')) throw new AppError('STATE_CONFLICT')
  const letterId = `letter:${unitId}:${today}`
  if (!(await findNotice(letterId))) {
    const letter = await write(unit, late, { payBefore, issuedOn: today })
    const sentBy = { accountId: by.accountId, name: by.name }
    if (await addNotice({ _id: letterId, unitId, kind: 'letter', letter, sentBy, sentAt: at })) {
      await tellOfDues(unit, 'dues_letter', letterId, { number: letter.letterNumber, payBefore }, at)
      const after = { letterNumber: letter.letterNumber, payBefore }
      await recordAudit({ action: 'membership.issueDuesLetter', by, target: unitId, after, at })
    }
  }
  return presentDuesFile(unit, by.accountId)
}

async function write(
  { name, memberNumber, level }: UnitRecord,
  late: readonly DuesRecord[],
  days: Pick<DuesLetter, 'payBefore' | 'issuedOn'>,
): Promise<DuesLetter> {
  const { duesAccount, letterCode } = await loadAssociation()
  if (!duesAccount || !letterCode) throw new AppError('DUES_ACCOUNT_MISSING')
  const year = days.issuedOn.slice(0, 4)
  const serial = await takeSerials(`dues_letter:${year}`, 1)
  return {
    ...days,
    noticeNumber: `HF${year}${String(serial).padStart(4, '0')}`,
    letterNumber: `${letterCode}〔${year}〕${serial} 号`,
    unitName: name,
    memberNumber: memberNumber ?? '',
    level,
    dues: [...late]
      .sort((a, b) => a.year - b.year)
      .map(({ year: duesYear, standardFen, paidFen }) => ({ year: duesYear, standardFen, paidFen })),
  }
}
