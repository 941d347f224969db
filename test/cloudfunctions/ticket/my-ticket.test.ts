import type { DocumentKind } from '../../../cloudfunctions/pdf/contract'
import { candidate, examOfficer, finance, otherCandidate, reviewer, type Actor } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { completeDraft } from '../../support/application-steps'
import { textBehind } from '../../support/text-behind'
import {
  paidApplication,
  PRINTABLE_AT,
  publishTickets,
  saveRooms,
  room,
  drawSeats,
  SITE,
} from '../../support/ticket-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const kind = 'admission_ticket' satisfies DocumentKind
const getTicket = (who: Actor, applicationId: string) => who.call('ticket', 'getMine', { applicationId })
const getPdf = (who: Actor, subjectId: string) => who.call('pdf', 'getDocument', { kind, subjectId })

describe('the ticket of a candidate', () => {
  it('shows site and times at once, rooms and seats only when they are published (I4)', async () => {
    const applicationId = await paidApplication(candidate())
    await saveRooms([room('第 01 考场', 30)])
    await drawSeats()
    const hidden = await getTicket(candidate(), applicationId)
    expect(hidden).toMatchObject({ ticket: null, siteName: '江临软件园考点', isPrintable: false })
    expect(hidden.subjects.map(({ roomName, seat }) => [roomName, seat])).toEqual([
      [null, null],
      [null, null],
    ])
    await examOfficer().call('ticket', 'issue', SITE)
    expect(await getTicket(candidate(), applicationId)).toMatchObject({
      ticket: { ticketNumber: '20260613020001', status: 'issued', reason: null },
      subjects: [
        { name: '理论知识', roomName: '第 01 考场', seat: 1 },
        { name: '操作技能', roomName: '第 01 考场', seat: 1 },
      ],
      isPrintable: false,
    })
  })

  it('there is none before the payment, and none of somebody else (O3)', async () => {
    const { applicationId } = await completeDraft(otherCandidate())
    await expect(getTicket(otherCandidate(), applicationId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const paid = await paidApplication(candidate())
    for (const other of [otherCandidate(), examOfficer(), reviewer()])
      await expect(getTicket(other, paid)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('prints on the days of printing only, with number, room, seat, rules and the whole ID number (I3)', async () => {
    const applicationId = await paidApplication(candidate())
    await publishTickets()
    await expect(getPdf(candidate(), applicationId)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      details: { printableOn: '2026-06-06', printableUntil: '2026-06-13' },
    })
    await currentCloud().clock.set(PRINTABLE_AT)
    const { url, fileName } = await getPdf(candidate(), applicationId)
    expect(fileName).toBe('准考证_沈知远_人工智能训练师.pdf')
    const text = await textBehind(url)
    for (const words of [
      '20260613020001',
      '第 01 考场',
      '江临市滨江区云启路 66 号',
      '09:00—10:30',
      '身份证件原件',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/\d{17}[\dX]/)
    await currentCloud().clock.set('2026-06-14T00:00:00+08:00')
    await expect(getPdf(candidate(), applicationId)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  it('goes to its owner by e-mail, to exam officers before the window, to nobody else (C9, O3)', async () => {
    const applicationId = await paidApplication(candidate())
    await publishTickets()
    expect((await getPdf(examOfficer(), applicationId)).pages).toBe(1)
    for (const other of [otherCandidate(), reviewer(), finance()])
      await expect(getPdf(other, applicationId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await currentCloud().clock.set(PRINTABLE_AT)
    const email = (who: Actor) => who.call('pdf', 'emailDocument', { kind, subjectId: applicationId })
    expect(await email(candidate())).toEqual({ emailMasked: 's****n@example.com' })
    await expect(email(examOfficer())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('the tickets of the exam are made ahead; on the first day of printing they are only read (I5)', async () => {
    const applicationId = await paidApplication(candidate())
    await publishTickets()
    const run = { kind, examId: SITE.examId } as const
    expect(await examOfficer().call('pdf', 'startDocumentRun', run)).toMatchObject({ total: 1, made: 0 })
    await currentCloud().runTimer('pdf', 'continue-document-runs')
    expect(await examOfficer().call('pdf', 'getDocumentRun', run)).toMatchObject({
      run: { status: 'done', made: 1, failed: 0 },
    })
    const [made] = await currentCloud().documents<{ _id: string }>('documents')
    await currentCloud().clock.set(PRINTABLE_AT)
    expect(await getPdf(candidate(), applicationId)).toMatchObject({ documentId: made!._id })
  })

  it('another room makes another document: what is printed is what is published (I3)', async () => {
    const applicationId = await paidApplication(candidate())
    const { rooms } = await publishTickets()
    await currentCloud().clock.set(PRINTABLE_AT)
    const first = await getPdf(candidate(), applicationId)
    expect(await getPdf(candidate(), applicationId)).toMatchObject({ documentId: first.documentId })
    await saveRooms([{ ...rooms[0]!, name: '101 教室' }])
    const second = await getPdf(candidate(), applicationId)
    expect(second.documentId).not.toBe(first.documentId)
    expect(await textBehind(second.url)).toContain('101 教室')
  })

  it('a cancelled ticket says why, cannot be printed, and comes back with the same number (I2)', async () => {
    const applicationId = await paidApplication(candidate())
    await publishTickets()
    await currentCloud().clock.set(PRINTABLE_AT)
    const reason = '身份信息与证件不符'
    await examOfficer().call('ticket', 'cancel', { applicationId, reason })
    expect(await getTicket(candidate(), applicationId)).toMatchObject({
      ticket: { status: 'cancelled', reason },
      isPrintable: false,
    })
    await expect(getPdf(candidate(), applicationId)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await expect(examOfficer().call('ticket', 'cancel', { applicationId, reason })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await examOfficer().call('ticket', 'restore', { applicationId, reason: '已核对' })
    expect(await getTicket(candidate(), applicationId)).toMatchObject({
      ticket: { status: 'issued', ticketNumber: '20260613020001' },
      isPrintable: true,
    })
    const kinds = (await candidate().call('message', 'list', {})).items.map((message) => message.kind)
    expect(kinds.slice(0, 3)).toEqual(['ticket_issued', 'ticket_cancelled', 'ticket_issued'])
    const actions = (await currentCloud().documents<{ action: string }>('audit_entries')).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(expect.arrayContaining(['ticket.cancel', 'ticket.restore']))
  })

  it.each([
    [{ printableOn: '2026-02-30', printableUntil: '2026-06-13' }, 'printableOn', 'DATE_FORMAT'],
    [{ printableOn: '2026-06-08', printableUntil: '2026-06-07' }, 'printableUntil', 'DATE_ORDER'],
    [{ printableOn: '2026-06-14', printableUntil: '2026-06-20' }, 'printableOn', 'DATE_AFTER_EXAM'],
  ])('days of printing that cannot be are refused by name: %j (I3)', async (days, path, code) => {
    const input = { examId: SITE.examId, ...days }
    await expect(examOfficer().call('ticket', 'setPrintWindow', input)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [expect.objectContaining({ path, code })],
    })
  })

  it('an officer moves the days of printing, with an audit entry; the candidate sees them (I3)', async () => {
    const applicationId = await paidApplication(candidate())
    await publishTickets()
    const days = { printableOn: '2026-05-11', printableUntil: '2026-06-13' }
    await examOfficer().call('ticket', 'setPrintWindow', { examId: SITE.examId, ...days })
    expect(await getTicket(candidate(), applicationId)).toMatchObject({ ...days, isPrintable: true })
    expect((await getPdf(candidate(), applicationId)).pages).toBe(1)
  })
})
