import type { DocumentRunRecord } from '../../../cloudfunctions/pdf/runs/document-run-record'
import { OPEN_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { admin, candidate } from '../../support/actors'
import { payable } from '../../support/application-steps'
import { changeDocument } from '../../support/change-document'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { copyDocument } from '../../support/copy-document'
import { payNow } from '../../support/payment-steps'
import { runUseCase } from '../../support/run-use-case'

const PAID_WORLD = 'paid-applications'
/** More than one batch. */
const COPIES = 59
const MINUTE = 60_000
const wanted = { kind: 'registration_form', examId: OPEN_EXAM_ID } as const
const runId = `registration_form:${OPEN_EXAM_ID}`
let applicationId: string

beforeAll(async () => {
  await startCloud()
  await currentCloud().resetTo(DEMO_WORLD)
  const paid = await payable(candidate())
  ;({ applicationId } = paid)
  await payNow(candidate(), paid.orderId!)
  await runUseCase('test/support/change-document.ts', changeDocument.name, [
    ['applications', applicationId, { photo: null }],
  ])
  await runUseCase('test/support/copy-document.ts', copyDocument.name, [
    [
      'applications',
      applicationId,
      Array.from({ length: COPIES }, (_, index) => ({
        _id: `app_${String(index).padStart(20, '0')}`,
        activeKey: `copy:${index}`,
      })),
    ],
  ])
  await currentCloud().snapshot(PAID_WORLD)
}, 120_000)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(PAID_WORLD))

const tick = () => currentCloud().runTimer('pdf', 'continue-document-runs')
const start = () => admin().call('pdf', 'startDocumentRun', wanted)
const look = async () => (await admin().call('pdf', 'getDocumentRun', wanted)).run!
const documents = () => currentCloud().documents<{ _id: string; madeAt: string }>('documents')
const change = async (collection: string, id: string, changes: object) => {
  const [{ code }] = (await runUseCase('test/support/change-document.ts', changeDocument.name, [
    [collection, id, changes],
  ])) as [{ code?: string }]
  expect(code).toBeUndefined()
}
const edit = (changes: Partial<DocumentRunRecord>) => change('document_runs', runId, changes)

describe('the documents of a whole exam', () => {
  it('are made ahead by the timer with progress, and the owner is given the one that was made (I5)', async () => {
    expect((await admin().call('pdf', 'getDocumentRun', wanted)).run).toBeNull()
    expect(await start()).toMatchObject({
      status: 'running',
      total: COPIES + 1,
      made: 0,
      allowedEvents: ['stop'],
    })
    await tick()
    expect(await look()).toMatchObject({
      status: 'done',
      made: COPIES + 1,
      failed: 0,
      allowedEvents: ['start'],
    })
    expect(await documents()).toHaveLength(COPIES + 1)
    await candidate().call('pdf', 'getDocument', { kind: 'registration_form', subjectId: applicationId })
    expect(await documents()).toHaveLength(COPIES + 1)
  })

  it('are gone through again on request, and only what has changed is made anew (I5)', async () => {
    await start()
    await tick()
    const before = await documents()
    await change('applications', applicationId, { 'form.employer': '江临新雇主有限公司' })
    expect(await start()).toMatchObject({ status: 'running', made: 0 })
    await tick()
    expect(await look()).toMatchObject({ status: 'done', made: COPIES + 1 })
    const after = await documents()
    expect(after).toHaveLength(COPIES + 2)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  it('of which one cannot be drawn: it is named with its character and the others are made (C8)', async () => {
    await change('applications', applicationId, { 'form.employer': '江临\u{31350}公司' })
    await start()
    await tick()
    expect(await look()).toMatchObject({
      status: 'done',
      made: COPIES,
      failed: 1,
      failures: [{ subjectId: applicationId, code: 'GLYPH_MISSING', details: { codePoint: 'U+31350' } }],
    })
  })

  it('are started once, however often it is asked for, and by two timers at once made once (I5)', async () => {
    const views = await Promise.all([start(), start(), start()])
    expect(new Set(views.map(({ startedAt }) => startedAt)).size).toBe(1)
    await Promise.all([tick(), tick(), tick()])
    expect(await look()).toMatchObject({ status: 'done', made: COPIES + 1 })
    expect(await documents()).toHaveLength(COPIES + 1)
  })

  it('stop where staff stop them and go on from there (I5)', async () => {
    await start()
    await edit({ cursor: 'app_00000000000000000009', made: 10 })
    expect(await admin().call('pdf', 'stopDocumentRun', wanted)).toMatchObject({
      status: 'stopped',
      made: 10,
    })
    await tick()
    expect(await documents()).toEqual([])
    await expect(admin().call('pdf', 'stopDocumentRun', wanted)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    expect(await start()).toMatchObject({ status: 'running', made: 10 })
    await tick()
    expect(await look()).toMatchObject({ status: 'done', made: COPIES + 1 })
    expect(await documents()).toHaveLength(COPIES + 1 - 10)
  })

  it('are left to the step that works on them, and taken over when that step has died (I5)', async () => {
    await start()
    const now = Date.parse((await look()).startedAt)
    await edit({ lease: 'lease_of_another', leaseUntil: new Date(now + 2 * MINUTE), tries: 1 })
    await tick()
    expect(await look()).toMatchObject({ status: 'running', made: 0 })
    await currentCloud().clock.advance(3 * MINUTE)
    await tick()
    expect(await look()).toMatchObject({ status: 'done', made: COPIES + 1 })
  })

  it('pass over the one at which step after step has died (I5)', async () => {
    await start()
    await edit({ tries: 4 })
    await tick()
    expect(await look()).toMatchObject({
      status: 'done',
      made: COPIES,
      failures: [{ subjectId: 'app_00000000000000000000', code: 'INTERNAL' }],
    })
  })

  it('are not made because a client says that it is the timer (A18)', async () => {
    await start()
    const event = { Type: 'Timer', TriggerName: 'continue-document-runs' }
    expect(await currentCloud().invoke('pdf', event, admin().openid)).toMatchObject({
      ok: false,
      error: { code: 'ROUTE_NOT_FOUND' },
    })
    expect(await documents()).toEqual([])
  })

  it('are not started for an exam that does not exist (I5)', async () => {
    await expect(
      admin().call('pdf', 'startDocumentRun', { ...wanted, examId: 'exam_of_nobody' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
