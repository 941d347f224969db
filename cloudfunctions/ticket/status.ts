import type { Transitions } from '../_shared/status-table'

/** 准考证 of one application. Labels are in `miniprogram/utils/labels.ts`. */
export const TICKET_STATUSES = [
  /** 已排座: number and seats are drawn, nobody but the exam office sees them; another draw changes them. */
  'arranged',
  /** 已发布: the candidate sees site, rooms and seats, and prints it inside the print window (I4). */
  'issued',
  /** 已作废: the exam office took it back and says why. */
  'cancelled',
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const ticketTransitions = {
  issue: { from: ['arranged'], to: 'issued' },
  cancel: { from: ['issued'], to: 'cancelled' },
  restore: { from: ['cancelled'], to: 'issued' },
} as const satisfies Transitions<TicketStatus>
export type TicketEvent = keyof typeof ticketTransitions
