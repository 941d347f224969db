import type { TicketView } from '../../../../cloudfunctions/ticket/contract'

const STORAGE_KEY = 'tickets'
const readAll = () => (wx.getStorageSync(STORAGE_KEY) || {}) as Record<string, TicketView>

/** Keeps a ticket on the phone, for the way to the exam without a network (I3). */
export function keepTicket(view: TicketView): void {
  wx.setStorageSync(STORAGE_KEY, { ...readAll(), [view.applicationId]: view })
}

/** The ticket as this phone last saw it, or null. */
export const keptTicket = (applicationId: string): TicketView | null => readAll()[applicationId] ?? null
