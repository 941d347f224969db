import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { forEach } from '../../_shared/for-each'
import { transition } from '../../_shared/transition'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import type { UnitRecord } from '../unit-record'
import { pageByName } from '../unit-repository'
import { chargeUnit } from './charge-unit'
import type { FeeYearRecord } from './dues-records'
import { FEE_YEARS, requireFeeYear } from './fee-year-repository'
import { presentFeeYear } from './present-fee-year'
import { feeYearTransitions, type FeeYearStatus } from './status'
import type { FeeYearView } from './views'

const PAGE_SIZE = 100
const WIDTH = 20

/**
 * Opens a fee year and charges every member (M8). Whoever proposed it may not open it. Members that an interrupted call
 * did not reach are charged by the next one, and each when its own dues are looked at.
 */
export async function openFeeYear({ year }: { year: number }, caller: SignedInCaller): Promise<FeeYearView> {
  const feeYear = await requireFeeYear(year)
  const by = staffActor(caller)
  const at = new Date()
  if (feeYear.status === 'proposed') {
    if (feeYear.proposedBy.accountId === by.accountId) throw new AppError('SECOND_PERSON_REQUIRED')
    const openedBy = { accountId: by.accountId, name: by.name }
    await transition<FeeYearStatus>(FEE_YEARS, feeYear, feeYearTransitions, 'open', {
      by,
      at,
      changes: { openedBy },
      // What is opened is what was looked at: a proposal that was changed meanwhile is somebody else's.
      where: { updatedAt: feeYear.updatedAt },
    })
    await recordAudit({
      action: 'membership.openFeeYear',
      by,
      target: String(year),
      after: { dueOn: feeYear.dueOn, graceUntil: feeYear.graceUntil, amountsFen: feeYear.amountsFen },
      at,
    })
  }
  const opened = await requireFeeYear(year)
  await chargeMembers(opened, at)
  return presentFeeYear(opened, by.accountId)
}

async function chargeMembers(feeYear: FeeYearRecord, at: Date): Promise<void> {
  let last: UnitRecord | undefined
  do {
    const page = await pageByName('approved', [], last ? { name: last.name, id: last._id } : null, PAGE_SIZE)
    await forEach(page, WIDTH, (unit) => chargeUnit(unit, feeYear, at))
    last = page.length === PAGE_SIZE ? page.at(-1) : undefined
  } while (last)
}
