import type { SignedInCaller } from '../../_shared/caller'
import { AppError, type FieldIssue } from '../../_shared/errors'
import { dayOf, isCalendarDay } from '../../_shared/time'
import { transition } from '../../_shared/transition'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import type { DuesPaymentRecord, DuesRecord } from './dues-records'
import { owedFen } from './dues-state'
import { loadDues } from './load-dues'
import { addPayment, DUES_PAYMENTS, paymentId, requirePayment } from './payment-repository'
import { presentDuesFile } from './present-dues'
import { requireMember } from './require-member'
import { duesPaymentTransitions, type DuesPaymentStatus } from './status'
import type { DuesFileView } from './views'

interface Arrived {
  unitId: string
  year: number
  amountFen: number
  paidOn: string
  voucher: string
}

/** Records money that arrived, for a second person to confirm (N9), with an audit entry. */
export async function recordDuesPayment(input: Arrived, caller: SignedInCaller): Promise<DuesFileView> {
  const voucher = input.voucher.normalize('NFKC').trim()
  const unit = await requireMember(input.unitId)
  const { dues, payments } = await loadDues(unit)
  const owed = dues.find(({ year }) => year === input.year)
  if (!owed) throw new AppError('NOT_FOUND')
  const at = new Date()
  const issues = arrivalIssues({ ...input, voucher }, owed, payments, dayOf(at))
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  const by = staffActor(caller)
  const { unitId, year, amountFen, paidOn } = input
  const id = paymentId(unitId, year, voucher)
  const recordedBy = { accountId: by.accountId, name: by.name }
  const facts = { amountFen, paidOn, recordedBy, recordedAt: at }
  const isNew = await addPayment({
    ...facts,
    _id: id,
    unitId,
    year,
    voucher,
    status: 'recorded',
    history: [],
    updatedAt: at,
  })
  if (!isNew) {
    const known = await requirePayment(id)
    if (known.status !== 'refused')
      throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'voucher', code: 'TAKEN' }] })
    await transition<DuesPaymentStatus>(DUES_PAYMENTS, known, duesPaymentTransitions, 'record', {
      by,
      at,
      changes: facts,
    })
  }
  const after = { unitId, year, amountFen, paidOn, voucher }
  await recordAudit({ action: 'membership.recordDuesPayment', by, target: id, after, at })
  return presentDuesFile(unit, by.accountId)
}

function arrivalIssues(
  { amountFen, paidOn, voucher, year }: Arrived,
  owed: DuesRecord,
  payments: readonly DuesPaymentRecord[],
  today: string,
): FieldIssue[] {
  const waiting = payments
    .filter((payment) => payment.year === year && payment.status === 'recorded')
    .reduce((sum, payment) => sum + payment.amountFen, 0)
  const left = Math.max(0, owedFen(owed) - waiting)
  return [
    ...(voucher ? [] : [{ path: 'voucher', code: 'REQUIRED' } as const]),
    ...(amountFen > 0 ? [] : [{ path: 'amountFen', code: 'REQUIRED' } as const]),
    ...(amountFen > left
      ? [
          {
            path: 'amountFen',
            code: 'MORE_THAN_OWED',
            params: { leftFen: left, waitingFen: waiting },
          } as const,
        ]
      : []),
    ...(isCalendarDay(paidOn) ? [] : [{ path: 'paidOn', code: 'DATE_FORMAT' } as const]),
    ...(paidOn > today ? [{ path: 'paidOn', code: 'DATE_IN_FUTURE' } as const] : []),
  ]
}
