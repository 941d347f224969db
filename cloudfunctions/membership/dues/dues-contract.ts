import * as z from 'zod'
import { route, type Page } from '../../_shared/contract'
import { MEMBER_LEVELS } from '../unit-choices'
import { DUES_FILTERS } from './dues-state'
import type { DuesFileView, DuesLine, DuesPaymentView, FeeYearView, UnitDuesView } from './views'

const id = z.string().min(1).max(64)
const cursor = z.string().max(200).optional()
const year = z.number().int().min(2000).max(2100)
const day = z.string().max(10)
/** An integer of fen, up to ten million yuan. */
const amount = z.number().int().min(0).max(1_000_000_000)
const finance = ['finance'] as const

/** Routes of 会费 and 会员证书 (M8, M10, M11). Money counts when a second person has confirmed it (N9). */
export const duesContract = {
  /** Dues, letters and the state of the certificate of the caller's own unit. */
  getDues: route<UnitDuesView>()('unit', z.object({})),

  listFeeYears: route<{ years: FeeYearView[] }>()(finance, z.object({})),
  /**
   * Proposes a fee year, or changes one that is not open: amounts by level in fen, the day until which dues are owed, and
   * the last day of grace. Nobody owes anything before it is opened. `STATE_CONFLICT` for one that is open.
   */
  proposeFeeYear: route<FeeYearView>()(
    finance,
    z.object({
      year,
      amountsFen: z.object(
        Object.fromEntries(MEMBER_LEVELS.map((level) => [level, amount])) as Record<
          (typeof MEMBER_LEVELS)[number],
          typeof amount
        >,
      ),
      dueOn: day,
      graceUntil: day,
    }),
  ),
  /**
   * Opens a fee year: every member is charged by its level. `SECOND_PERSON_REQUIRED` for who proposed it. Calling it again
   * charges those who are not charged yet.
   */
  openFeeYear: route<FeeYearView>()(finance, z.object({ year })),
  /** Dues by unit and year: in arrears, still open, or settled; with `search`, those of the members that it finds. */
  listDues: route<Page<DuesLine>>()(
    finance,
    z.object({
      filter: z.enum(DUES_FILTERS),
      search: z.string().max(80).optional(),
      cursor,
    }),
  ),
  /** 会费档案 of a unit. */
  getUnitDues: route<DuesFileView>()(finance, z.object({ unitId: id })),
  /** Payments that wait for a second person, the oldest first. */
  listDuesPayments: route<Page<DuesPaymentView>>()(finance, z.object({ cursor })),
  /**
   * Records money that arrived for a year, with the number of its voucher. It counts once somebody else confirms it. Issues:
   * `TAKEN` for a voucher that is recorded for the unit and year, `MORE_THAN_OWED` with what is left to record (`leftFen`) and
   * what waits to be confirmed (`waitingFen`).
   */
  recordDuesPayment: route<DuesFileView>()(
    finance,
    z.object({ unitId: id, year, amountFen: amount, paidOn: day, voucher: z.string().max(60) }),
  ),
  /** Confirms a payment, for good. `SECOND_PERSON_REQUIRED` for who recorded it. */
  confirmDuesPayment: route<DuesFileView>()(finance, z.object({ paymentId: id })),
  /** Refuses a payment that was recorded wrongly; it can be recorded anew. */
  refuseDuesPayment: route<DuesFileView>()(
    finance,
    z.object({ paymentId: id, reason: z.string().trim().min(1).max(200) }),
  ),
  /** Reminds a unit by SMS and inbox, once in seven days. `STATE_CONFLICT` when nothing is owed; `RATE_LIMITED`. */
  remindOfDues: route<DuesFileView>()(finance, z.object({ unitId: id })),
  /**
   * Issues 会费缴纳通知函 for all dues in arrears, once a day. `STATE_CONFLICT` without arrears or a reminder,
   * `DUES_ACCOUNT_MISSING` while the settings name no account to pay to.
   */
  issueDuesLetter: route<DuesFileView>()(finance, z.object({ unitId: id, payBefore: day })),
}
