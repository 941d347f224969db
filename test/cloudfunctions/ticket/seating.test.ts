import { candidate, examOfficer, otherCandidate } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { registeredCandidate } from '../../support/factories'
import { runUseCase } from '../../support/run-use-case'
import {
  drawSeats,
  getSeating,
  paidApplication,
  publishTickets,
  room,
  saveRooms,
  SITE,
} from '../../support/ticket-steps'
import type { TicketRecord } from '../../../cloudfunctions/ticket/ticket-record'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const tickets = () => currentCloud().documents<TicketRecord>('tickets')
const audits = async () =>
  (await currentCloud().documents<{ action: string }>('audit_entries')).map(({ action }) => action)

describe('rooms of a site', () => {
  it('are saved in their order, with what each subject needs and has, and audited (I1)', async () => {
    await paidApplication(candidate())
    const saved = await saveRooms([
      room('第 01 考场', 30),
      { ...room('第 02 机房', 20), subjectIds: ['practice'] },
    ])
    expect(saved.rooms.map(({ name }) => name)).toEqual(['第 01 考场', '第 02 机房'])
    expect(saved.subjects.map(({ candidates, capacity }) => [candidates, capacity])).toEqual([
      [1, 30],
      [1, 50],
    ])
    expect(await audits()).toContain('ticket.saveRooms')
  })

  it.each([
    ['a name twice', [room('一', 5), room('一', 6)], 'rooms.1.name', 'NAME_TWICE'],
    [
      'a subject that the site does not have',
      [{ ...room('一', 5), subjectIds: ['oral'] }],
      'rooms.0.subjectIds',
      'NOT_A_CHOICE',
    ],
    ['no seat', [room('一', 0)], 'rooms.0.capacity', 'TOO_SMALL'],
    ['a room that was never there', [room('一', 5, 'room_x')], 'rooms.0.roomId', 'NOT_A_CHOICE'],
  ])('%s is refused by name (I1)', async (_, rooms, path, code) => {
    await expect(saveRooms(rooms)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [expect.objectContaining({ path, code })],
    })
  })

  it('of two officers who save at once one is told that the rooms have changed (I1)', async () => {
    const { revision } = await getSeating()
    const save = (name: string) =>
      examOfficer().call('ticket', 'saveRooms', { ...SITE, revision, rooms: [room(name, 9)] })
    const outcomes = await Promise.allSettled([save('甲'), save('乙')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'STATE_CONFLICT' },
    })
  })
})

describe('drawing the seats of a site', () => {
  it('too few seats: the subject and the number are said and nothing is written (I1)', async () => {
    for (let person = 0; person < 3; person++) await paidApplication(await registeredCandidate())
    await saveRooms([room('小考场', 2)])
    await expect(drawSeats()).rejects.toMatchObject({
      code: 'ROOM_CAPACITY_SHORT',
      details: { subjectId: 'theory', missing: 1 },
    })
    expect(await tickets()).toEqual([])
    expect(await getSeating()).toMatchObject({ arranged: 0, seed: null })
  })

  it('every paid candidate gets a number after the pattern; another draw keeps it and records its seed (I1, I2)', async () => {
    for (let person = 0; person < 4; person++) await paidApplication(await registeredCandidate())
    await saveRooms([room('第 01 考场', 30)])
    const first = await drawSeats()
    expect(first).toMatchObject({ paid: 4, arranged: 4, issued: 0, allowed: ['draw', 'issue'] })
    const before = new Map((await tickets()).map(({ _id, ticketNumber }) => [_id, ticketNumber]))
    expect([...before.values()].sort()).toEqual(
      ['0001', '0002', '0003', '0004'].map((serial) => `2026061302${serial}`),
    )
    const second = await drawSeats()
    expect(second.seed).not.toBe(first.seed)
    expect(new Map((await tickets()).map(({ _id, ticketNumber }) => [_id, ticketNumber]))).toEqual(before)
    expect((await audits()).filter((action) => action === 'ticket.draw')).toHaveLength(2)
  })

  it('a number holds nothing of its holder: no digits of ID or phone (I2)', async () => {
    const person = candidate()
    await paidApplication(person)
    await publishTickets()
    const [ticket] = await tickets()
    const idNumber = '339900199408162711'
    for (let at = 0; at + 6 <= idNumber.length; at++)
      expect(ticket!.ticketNumber).not.toContain(idNumber.slice(at, at + 6))
    expect(ticket!.ticketNumber).not.toContain(person.phone.slice(-4))
  })

  it('fifty calls at once take serials that no two of them share (I2)', async () => {
    const sizes = Array.from({ length: 50 }, (_, index) => (index % 4) + 1)
    const outcomes = await runUseCase<number>(
      'cloudfunctions/_shared/serials.ts',
      'takeSerials',
      sizes.map((size) => [`ticket:${SITE.examId}`, size]),
    )
    const taken = outcomes.flatMap(({ value }, index) =>
      Array.from({ length: sizes[index]! }, (_, step) => value! + step),
    )
    expect([...taken].sort((a, b) => a - b)).toEqual(taken.map((_, index) => index + 1))
  })

  it('the database refuses a number that another ticket of the exam has (I2)', async () => {
    await paidApplication(candidate())
    await publishTickets()
    const [ticket] = await tickets()
    const [outcome] = await runUseCase('cloudfunctions/ticket/ticket-repository.ts', 'addTicket', [
      [{ ...ticket, _id: 'app_another' }],
    ])
    expect(outcome).toEqual({ value: false })
    expect(await tickets()).toHaveLength(1)
  })
})

describe('publishing', () => {
  it('a draw that was cut short is not published; it has to be drawn again (I1)', async () => {
    await paidApplication(candidate())
    await saveRooms([room('第 01 考场', 30)])
    await drawSeats()
    await paidApplication(otherCandidate())
    expect((await getSeating()).allowed).toEqual(['draw'])
    await expect(examOfficer().call('ticket', 'issue', SITE)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await drawSeats()
    expect(await examOfficer().call('ticket', 'issue', SITE)).toMatchObject({ issued: 2, arranged: 0 })
  })

  it('tells everybody once, and nobody is moved afterwards: who pays later gets a free seat (I4)', async () => {
    const applicationId = await paidApplication(candidate())
    await publishTickets()
    await expect(drawSeats()).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await expect(examOfficer().call('ticket', 'issue', SITE)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    const before = (await tickets())[0]!.seats
    await paidApplication(otherCandidate())
    await drawSeats()
    await examOfficer().call('ticket', 'issue', SITE)
    const after = await tickets()
    expect(after.find(({ _id }) => _id === applicationId)!.seats).toEqual(before)
    const places = after.flatMap(({ seats }) => seats.map((seat) => JSON.stringify(seat)))
    expect(new Set(places).size).toBe(4)
    const { items } = await candidate().call('message', 'list', {})
    expect(items.filter(({ kind }) => kind === 'ticket_issued')).toHaveLength(1)
  })

  it('a room with published seats stays and stays large enough (I4)', async () => {
    await paidApplication(candidate())
    const { rooms } = await publishTickets([room('第 01 考场', 30), room('第 02 考场', 30)])
    const [used, free] = rooms
    await expect(saveRooms([free!])).rejects.toMatchObject({
      issues: [{ path: 'rooms', code: 'ROOM_IN_USE', params: { seats: 1 } }],
    })
    await expect(saveRooms([{ ...used!, subjectIds: ['theory'] }])).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: 'rooms.0.capacity', code: 'ROOM_IN_USE' })],
    })
    expect((await saveRooms([{ ...used!, name: '101 教室', capacity: 1 }])).rooms).toHaveLength(1)
  })
})
