import { duesFor } from '../../cloudfunctions/membership/dues/charge-unit'
import type {
  DuesNoticeRecord,
  DuesPaymentRecord,
  DuesRecord,
  FeeYearRecord,
} from '../../cloudfunctions/membership/dues/dues-records'
import { paymentId } from '../../cloudfunctions/membership/dues/payment-repository'
import type { MemberLevel } from '../../cloudfunctions/membership/unit-choices'
import type { UnitRecord } from '../../cloudfunctions/membership/unit-record'
import type { DemoTime } from './demo-time'
import { ARREARS_UNIT_ID, MEMBER_UNIT_ID } from './demo-units'

const FINANCE = { accountId: 'acc_xu_wenbo', name: '许文博' }
const ADMIN = { accountId: 'acc_zhou_yan', name: '周砚' }
const YUAN = 100
const AMOUNTS: Record<MemberLevel, number> = {
  member: 3_000 * YUAN,
  director: 10_000 * YUAN,
  standing_director: 20_000 * YUAN,
  deputy_secretary_general: 20_000 * YUAN,
  vice_president: 50_000 * YUAN,
  president: 100_000 * YUAN,
  adviser: 0,
}

interface DemoDues {
  feeYears: FeeYearRecord[]
  dues: DuesRecord[]
  payments: DuesPaymentRecord[]
  notices: DuesNoticeRecord[]
}

/**
 * 会费 of last year and this: 云帆 has paid and may have its certificate; 望舒 has paid a part of last year's, was
 * reminded and has a letter; another part waits for a second person (M8, M10, M11).
 */
export function demoDues(time: DemoTime, units: readonly UnitRecord[]): DemoDues {
  const thisYear = Number(time.day(0).slice(0, 4))
  const feeYears = [thisYear - 1, thisYear].map((year) => feeYear(year, time))
  const dues = units.flatMap((unit) =>
    feeYears.flatMap((year) => duesFor(unit, year, time.at(-40, '09:00')) ?? []),
  )
  const paid = dues.map((one) => settled(one, time))
  return {
    feeYears,
    dues: paid,
    payments: [
      ...paid.filter(({ paidFen }) => paidFen > 0).map((one) => payment(one, one.paidFen, time, true)),
      ...paid
        .filter(({ unitId, isSettled }) => unitId === ARREARS_UNIT_ID && !isSettled)
        .slice(0, 1)
        .map((one) => payment(one, 10_000 * YUAN, time, false)),
    ],
    notices: notices(
      paid.filter(({ unitId, year }) => unitId === ARREARS_UNIT_ID && year < thisYear),
      time,
    ),
  }
}

const feeYear = (year: number, time: DemoTime): FeeYearRecord => ({
  _id: String(year),
  year,
  status: 'open',
  amountsFen: AMOUNTS,
  dueOn: `${year}-06-30`,
  graceUntil: `${year}-09-30`,
  proposedBy: FINANCE,
  openedBy: ADMIN,
  history: [
    {
      event: 'open',
      from: 'proposed',
      to: 'open',
      by: { kind: 'staff', ...ADMIN },
      at: time.at(-40, '09:00'),
    },
  ],
  updatedAt: time.at(-40, '09:00'),
})

/** 云帆 has paid everything, 望舒 two fifths of last year's. */
function settled(dues: DuesRecord, time: DemoTime): DuesRecord {
  if (dues.unitId === MEMBER_UNIT_ID)
    return { ...dues, paidFen: dues.standardFen, isSettled: true, settledOn: time.day(-30) }
  const isLast = dues.year < Number(time.day(0).slice(0, 4))
  return isLast ? { ...dues, paidFen: dues.standardFen * 0.4 } : dues
}

function payment(
  { unitId, year }: DuesRecord,
  amountFen: number,
  time: DemoTime,
  isConfirmed: boolean,
): DuesPaymentRecord {
  const recordedAt = time.at(isConfirmed ? -30 : -1, '14:10')
  const voucher = `${isConfirmed ? '网银' : '电汇'} ${year}${unitId === MEMBER_UNIT_ID ? '0268' : '0117'}`
  return {
    _id: paymentId(unitId, year, voucher),
    unitId,
    year,
    amountFen,
    paidOn: time.day(isConfirmed ? -30 : -1),
    voucher,
    status: isConfirmed ? 'confirmed' : 'recorded',
    recordedBy: FINANCE,
    recordedAt,
    history: isConfirmed
      ? [
          {
            event: 'confirm',
            from: 'recorded',
            to: 'confirmed',
            by: { kind: 'staff', ...ADMIN },
            at: recordedAt,
          },
        ]
      : [],
    updatedAt: recordedAt,
  }
}

function notices(late: readonly DuesRecord[], time: DemoTime): DuesNoticeRecord[] {
  const unitId = ARREARS_UNIT_ID
  const year = time.day(-8).slice(0, 4)
  return [
    {
      _id: `reminder:${unitId}:${time.day(-20)}`,
      unitId,
      kind: 'reminder',
      letter: null,
      sentBy: FINANCE,
      sentAt: time.at(-20, '10:05'),
    },
    {
      _id: `letter:${unitId}:${time.day(-8)}`,
      unitId,
      kind: 'letter',
      letter: {
        noticeNumber: `HF${year}0018`,
        letterNumber: `江软协函〔${year}〕18 号`,
        unitName: '江临望舒智能科技有限公司',
        memberNumber: '0117',
        level: 'vice_president',
        dues: late.map(({ year: duesYear, standardFen, paidFen }) => ({
          year: duesYear,
          standardFen,
          paidFen,
        })),
        payBefore: time.day(22),
        issuedOn: time.day(-8),
      },
      sentBy: FINANCE,
      sentAt: time.at(-8, '10:30'),
    },
  ]
}
