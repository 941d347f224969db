import type { FeeYearRecord } from './dues-records'
import { countDues } from './dues-repository'
import type { FeeYearView } from './views'

/** A fee year as a member of staff sees it: who proposed it does not open it. */
export async function presentFeeYear(
  { year, status, amountsFen, dueOn, graceUntil, proposedBy, openedBy }: FeeYearRecord,
  accountId: string,
): Promise<FeeYearView> {
  const [units, settled] =
    status === 'open'
      ? await Promise.all([countDues({ year }), countDues({ year, isSettled: true })])
      : [0, 0]
  const isMine = proposedBy.accountId === accountId
  return {
    year,
    status,
    amountsFen,
    dueOn,
    graceUntil,
    proposedBy: proposedBy.name,
    openedBy: openedBy?.name ?? null,
    units,
    settled,
    allowedEvents: status === 'proposed' ? ['propose', ...(isMine ? [] : (['open'] as const))] : [],
  }
}
