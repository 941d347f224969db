import type { TicketView } from '../../../../cloudfunctions/ticket/contract'
import { calendarDay, timeRange } from '../../../utils/format'

/** One subject as a line of the ticket. */
export interface SubjectLine {
  name: string
  time: string
  /** Room and seat, or that they are not fixed yet. */
  place: string
}

export const subjectLines = ({ subjects }: TicketView): SubjectLine[] =>
  subjects.map(({ name, startsAt, endsAt, roomName, seat }) => ({
    name,
    time: timeRange(startsAt, endsAt),
    place: roomName ? `${roomName} ${seat} 号` : '考场还没有公布',
  }))

/** What a person has to know about printing now. */
export function printNote({ ticket, printableOn, printableUntil, isPrintable }: TicketView): string {
  const days = `${calendarDay(printableOn)} 至 ${calendarDay(printableUntil)}`
  if (ticket?.status === 'cancelled')
    return `这张准考证已作废，原因：${ticket.reason ?? '请咨询协会'}。有疑问请打下面的电话。`
  if (isPrintable) return `现在可以打印，打印时间 ${days}。`
  return ticket
    ? `考场已经公布，可以安排行程。${days} 可以打印准考证。`
    : `考点和时间已经确定，考场公布后会通知你。${days} 可以打印准考证。`
}
