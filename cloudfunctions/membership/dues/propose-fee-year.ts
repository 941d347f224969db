import type { SignedInCaller } from '../../_shared/caller'
import { AppError, type FieldIssue } from '../../_shared/errors'
import { isCalendarDay } from '../../_shared/time'
import { transition } from '../../_shared/transition'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import type { FeeYearRecord } from './dues-records'
import { addFeeYear, FEE_YEARS, findFeeYear, requireFeeYear } from './fee-year-repository'
import { presentFeeYear } from './present-fee-year'
import { feeYearTransitions, type FeeYearStatus } from './status'
import type { FeeYearView } from './views'

type Terms = Pick<FeeYearRecord, 'year' | 'amountsFen' | 'dueOn' | 'graceUntil'>

/** Proposes a fee year or changes the proposal, with an audit entry (M8). A second person opens it. */
export async function proposeFeeYear(terms: Terms, caller: SignedInCaller): Promise<FeeYearView> {
  const issues = termIssues(terms)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const by = staffActor(caller)
  const at = new Date()
  const proposedBy = { accountId: by.accountId, name: by.name }
  const before = await findFeeYear(terms.year)
  const isNew =
    !before &&
    (await addFeeYear({
      ...terms,
      _id: String(terms.year),
      status: 'proposed',
      proposedBy,
      openedBy: null,
      history: [],
      updatedAt: at,
    }))
  if (!isNew)
    await transition<FeeYearStatus>(
      FEE_YEARS,
      before ?? (await requireFeeYear(terms.year)),
      feeYearTransitions,
      'propose',
      { by, at, changes: { ...terms, proposedBy } },
    )
  await recordAudit({
    action: 'membership.proposeFeeYear',
    by,
    target: String(terms.year),
    before: before && termsOf(before),
    after: terms,
    at,
  })
  return presentFeeYear(await requireFeeYear(terms.year), by.accountId)
}

const termsOf = ({ year, amountsFen, dueOn, graceUntil }: FeeYearRecord): Terms => ({
  year,
  amountsFen,
  dueOn,
  graceUntil,
})

function termIssues({ year, dueOn, graceUntil }: Terms): FieldIssue[] {
  const malformed = Object.entries({ dueOn, graceUntil }).filter(([, day]) => !isCalendarDay(day))
  if (malformed.length) return malformed.map(([path]) => ({ path, code: 'DATE_FORMAT' }))
  if (Number(dueOn.slice(0, 4)) < year) return [{ path: 'dueOn', code: 'DATE_ORDER' }]
  return graceUntil < dueOn ? [{ path: 'graceUntil', code: 'DATE_ORDER' }] : []
}
