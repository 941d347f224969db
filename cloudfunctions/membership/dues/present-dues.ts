import { loadAssociation } from '../../_shared/association'
import { dayOf } from '../../_shared/time'
import { allowedEvents } from '../../_shared/transition'
import type { UnitRecord } from '../unit-record'
import type { DuesNoticeRecord, DuesPaymentRecord, DuesRecord } from './dues-records'
import { duesState, owedFen } from './dues-state'
import { loadDues } from './load-dues'
import { memberTerm } from './member-term'
import { nextSteps } from './next-steps'
import { findNoticesOf } from './notice-repository'
import { duesPaymentTransitions, type DuesPaymentStatus } from './status'
import type { DuesFileView, DuesLetterView, DuesPaymentView, DuesYearView, UnitDuesView } from './views'

export const presentYear = (dues: DuesRecord, today: string): DuesYearView => ({
  year: dues.year,
  level: dues.level,
  standardFen: dues.standardFen,
  paidFen: dues.paidFen,
  owedFen: owedFen(dues),
  dueOn: dues.dueOn,
  graceUntil: dues.graceUntil,
  state: duesState(dues, today),
})

/** A payment as a member of staff sees it: who recorded it does not confirm it. */
export function presentPayment(
  payment: DuesPaymentRecord,
  unitName: string,
  accountId: string,
): DuesPaymentView {
  const { _id, unitId, year, amountFen, paidOn, voucher, status, recordedBy, recordedAt, history } = payment
  const events = allowedEvents<DuesPaymentStatus, typeof duesPaymentTransitions>(
    duesPaymentTransitions,
    status,
  )
  return {
    paymentId: _id,
    unitId,
    unitName,
    year,
    amountFen,
    paidOn,
    voucher,
    status,
    recordedBy: recordedBy.name,
    recordedAt: recordedAt.toISOString(),
    reason: status === 'refused' ? (history.at(-1)?.reason ?? null) : null,
    allowedEvents: events.filter((event) => event !== 'confirm' || recordedBy.accountId !== accountId),
  }
}

/** 会费 of a unit as its own people see it. */
export async function presentUnitDues(unit: UnitRecord): Promise<UnitDuesView> {
  const { payments, dues, notices } = await loadAll(unit)
  return {
    ...(await presentCommon(unit, dues, notices)),
    payments: payments
      .filter(({ status }) => status !== 'refused')
      .map(({ _id, year, amountFen, paidOn, status }) => ({
        paymentId: _id,
        year,
        amountFen,
        paidOn,
        status,
      })),
  }
}

/** 会费档案 of a unit for finance. */
export async function presentDuesFile(unit: UnitRecord, accountId: string): Promise<DuesFileView> {
  const { payments, dues, notices } = await loadAll(unit)
  return {
    ...(await presentCommon(unit, dues, notices)),
    payments: payments.map((payment) => presentPayment(payment, unit.name, accountId)),
    reminders: notices
      .filter(({ kind }) => kind === 'reminder')
      .map(({ sentAt, sentBy }) => ({ sentAt: sentAt.toISOString(), sentBy: sentBy.name })),
    allowedSteps: nextSteps(dues, notices, new Date()),
  }
}

async function loadAll(unit: UnitRecord) {
  const [{ dues, payments }, notices] = await Promise.all([loadDues(unit), findNoticesOf(unit._id)])
  return { dues, payments, notices }
}

async function presentCommon(
  unit: UnitRecord,
  dues: readonly DuesRecord[],
  notices: readonly DuesNoticeRecord[],
): Promise<Omit<UnitDuesView, 'payments'>> {
  const today = dayOf(new Date())
  return {
    unitId: unit._id,
    unitName: unit.name,
    memberNumber: unit.memberNumber,
    level: unit.level,
    certificate: memberTerm(dues, today),
    years: dues.map((one) => presentYear(one, today)),
    letters: notices.flatMap(presentLetter),
    account: (await loadAssociation()).duesAccount ?? null,
  }
}

const presentLetter = ({ _id, letter }: DuesNoticeRecord): DuesLetterView[] =>
  letter
    ? [
        {
          letterId: _id,
          letterNumber: letter.letterNumber,
          issuedOn: letter.issuedOn,
          payBefore: letter.payBefore,
        },
      ]
    : []
