import type { Room, Seating } from '../../cloudfunctions/ticket/contract'
import { DIRECT_SITE_ID, OPEN_EXAM_ID } from '../../scripts/seed/demo-exams'
import { examOfficer, type Actor } from './actors'
import { payable } from './application-steps'
import { payNow } from './payment-steps'

/** The site at which the steps below take place. */
export const SITE = { examId: OPEN_EXAM_ID, siteId: DIRECT_SITE_ID }

/** Somebody who has paid for the exam at the site. */
export async function paidApplication(person: Actor): Promise<string> {
  const { applicationId, orderId } = await payable(person)
  await payNow(person, orderId!)
  return applicationId
}

export const room = (name: string, capacity: number, roomId = ''): Room => ({
  roomId,
  name,
  capacity,
  subjectIds: ['theory', 'practice'],
})

export const getSeating = (): Promise<Seating> => examOfficer().call('ticket', 'getSeating', SITE)

export async function saveRooms(rooms: Room[]): Promise<Seating> {
  const { revision } = await getSeating()
  return examOfficer().call('ticket', 'saveRooms', { ...SITE, revision, rooms })
}

export async function drawSeats(): Promise<Seating> {
  const { revision } = await getSeating()
  return examOfficer().call('ticket', 'draw', { ...SITE, revision })
}

/** Rooms, seats, and published. */
export async function publishTickets(rooms = [room('第 01 考场', 30)]): Promise<Seating> {
  await saveRooms(rooms)
  await drawSeats()
  return examOfficer().call('ticket', 'issue', SITE)
}

/** The first moment of printing of the exam, in the test world. */
export const PRINTABLE_AT = '2026-06-06T08:00:00+08:00'
