import type { ApplicationStatus } from '../../cloudfunctions/application/contract'
import type { ExamCard, ExamState } from '../../cloudfunctions/exam/contract'
import { amount, dayTime, monthDayTime } from './format'
import { applicationAction } from './next-step'

/** So few seats that it is worth saying. */
const FEW_SEATS = 5
const holding: ApplicationStatus[] = [
  'awaiting_signed_form',
  'in_review',
  'returned',
  'awaiting_payment',
  'paid',
]
/** What waits for the person; everything else is only looked at. */
const waiting: ApplicationStatus[] = ['awaiting_payment', 'returned', 'awaiting_signed_form', 'draft']

/** An exam's card in words. */
export interface ExamCardWords {
  statusKind: 'application' | 'exam'
  status: string
  registration: string
  exam: string
  seats: string
  fewSeats: string
  fee: string
  payBy: string
  action: string
  /** The button: filled where something waits for the person, light to apply, outlined to look. */
  weight: 'filled' | 'light' | 'outline'
}

const examActions: Record<ExamState, string> = { open: '立即报名', upcoming: '查看详情', closed: '查看详情' }

export function examCardWords(card: ExamCard): ExamCardWords {
  const { mine, state } = card
  const opens = `${dayTime(card.registrationOpensAt)} 开始`
  const window = `${monthDayTime(card.registrationOpensAt)} 至 ${monthDayTime(card.registrationClosesAt)}`
  return {
    statusKind: mine ? 'application' : 'exam',
    status: mine?.status ?? state,
    registration: state === 'upcoming' ? opens : window,
    exam: dayTime(card.examAt),
    ...seatWords(card),
    fee: amount(card.feeFen),
    payBy: mine?.status === 'awaiting_payment' ? (mine.payBy ?? '') : '',
    action: mine
      ? applicationAction(mine.status)
      : card.seatsLeft || state !== 'open'
        ? examActions[state]
        : '查看详情',
    weight: weightOf(card),
  }
}

function weightOf({ mine, state, seatsLeft }: ExamCard): ExamCardWords['weight'] {
  if (mine) return waiting.includes(mine.status) ? 'filled' : 'outline'
  return state === 'open' && seatsLeft ? 'light' : 'outline'
}

function seatWords({ mine, state, seatsLeft, capacity }: ExamCard): { seats: string; fewSeats: string } {
  if (mine && holding.includes(mine.status)) return { seats: '已为你保留 1 个', fewSeats: '' }
  if (state === 'upcoming') return { seats: `共 ${capacity} 个`, fewSeats: '' }
  if (!seatsLeft) return { seats: `，共 ${capacity} 个`, fewSeats: '已满' }
  if (state === 'open' && seatsLeft <= FEW_SEATS) {
    return { seats: `，共 ${capacity} 个`, fewSeats: `仅余 ${seatsLeft} 个` }
  }
  return { seats: `余 ${seatsLeft} 个，共 ${capacity} 个`, fewSeats: '' }
}
