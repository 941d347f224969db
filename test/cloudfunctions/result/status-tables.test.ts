import type { RouteError } from '../../support/route-error'
import { admin, candidate, examOfficer } from '../../support/actors'
import { currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { examId, publishScores, scoreTable, ticketNumberOf, withTickets } from '../../support/result-steps'
import { runUseCase } from '../../support/run-use-case'
import { SITE } from '../../support/ticket-steps'

/** A candidate with a ticket, a published score, a certificate and a finished run of documents. */
const CERTIFIED = 'certified'
let applicationId: string
let batchId: string

beforeAll(async () => {
  await startCloud()
  ;[applicationId = ''] = await withTickets(candidate())
  const number = await ticketNumberOf(candidate(), applicationId)
  ;({ batchId } = await publishScores(scoreTable([number, '沈知远', '86', '78'])))
  await examOfficer().call('result', 'issueCertificates', { batchId })
  await examOfficer().call('pdf', 'startDocumentRun', { kind: 'registration_form', examId })
  await currentCloud().snapshot(CERTIFIED)
}, 180_000)
afterAll(stopCloud)

/** Puts a record into a status by hand, lets an event happen, and answers what came of it. */
async function after(
  collection: string,
  id: () => string,
  status: string,
  happen: () => Promise<unknown>,
): Promise<{ status: unknown; code: string }> {
  await currentCloud().resetTo(CERTIFIED)
  await runUseCase('test/support/change-document.ts', 'changeDocument', [[collection, id(), { status }]])
  const code = await happen().then(
    () => 'done',
    (error: unknown) => (error as RouteError).code,
  )
  const found = await currentCloud().documents<{ _id: string; status: string }>(collection)
  return { status: found.find(({ _id }) => _id === id())?.status, code }
}

const refused = (status: string) => ({ status, code: 'STATE_CONFLICT' })
const done = (status: string) => ({ status, code: 'done' })
const reason = '核对有误'

describe('a ticket, every status and every event (I2)', () => {
  const events = {
    issue: () => examOfficer().call('ticket', 'issue', SITE),
    cancel: () => examOfficer().call('ticket', 'cancel', { applicationId, reason }),
    restore: () => examOfficer().call('ticket', 'restore', { applicationId, reason }),
  }
  it.each([
    ['arranged', 'issue', done('issued')],
    ['arranged', 'cancel', refused('arranged')],
    ['arranged', 'restore', refused('arranged')],
    // A site without a ticket that waits has nothing to publish.
    ['issued', 'issue', refused('issued')],
    ['issued', 'cancel', done('cancelled')],
    ['issued', 'restore', refused('issued')],
    ['cancelled', 'issue', refused('cancelled')],
    ['cancelled', 'cancel', refused('cancelled')],
    ['cancelled', 'restore', done('issued')],
  ] as const)('%s, %s: %j', async (status, event, expected) => {
    expect(await after('tickets', () => applicationId, status, events[event])).toEqual(expected)
  })
})

describe('a certificate, every status and every event (J4)', () => {
  const events = {
    revoke: () => examOfficer().call('result', 'revokeCertificate', { applicationId, reason }),
    reinstate: () => examOfficer().call('result', 'reinstateCertificate', { applicationId, reason }),
  }
  it.each([
    ['valid', 'revoke', done('revoked')],
    ['valid', 'reinstate', refused('valid')],
    ['revoked', 'revoke', refused('revoked')],
    ['revoked', 'reinstate', done('valid')],
  ] as const)('%s, %s: %j', async (status, event, expected) => {
    expect(await after('certificates', () => applicationId, status, events[event])).toEqual(expected)
  })
})

describe('a batch of scores, every status and every event (J1)', () => {
  const events = {
    publish: () => admin().call('result', 'publishScores', { batchId }),
    withdraw: async () => {
      await examOfficer().call('result', 'revokeCertificate', { applicationId, reason })
      await examOfficer().call('result', 'withdrawScores', { batchId, reason })
    },
  }
  it.each([
    ['imported', 'publish', done('published')],
    ['imported', 'withdraw', done('withdrawn')],
    // Publishing again tells those who were not told yet.
    ['published', 'publish', done('published')],
    ['published', 'withdraw', done('withdrawn')],
    ['withdrawn', 'publish', refused('withdrawn')],
    ['withdrawn', 'withdraw', refused('withdrawn')],
  ] as const)('%s, %s: %j', async (status, event, expected) => {
    expect(await after('score_batches', () => batchId, status, events[event])).toEqual(expected)
  })
})

describe('a run of documents, every status and every event (I5)', () => {
  const run = { kind: 'registration_form', examId } as const
  const events = {
    start: () => examOfficer().call('pdf', 'startDocumentRun', run),
    stop: () => examOfficer().call('pdf', 'stopDocumentRun', run),
    finish: () => currentCloud().runTimer('pdf', 'continue-document-runs'),
  }
  it.each([
    ['running', 'start', done('running')],
    ['running', 'stop', done('stopped')],
    ['running', 'finish', done('done')],
    ['stopped', 'start', done('running')],
    ['stopped', 'stop', refused('stopped')],
    ['stopped', 'finish', done('stopped')],
    ['done', 'start', done('running')],
    ['done', 'stop', refused('done')],
    ['done', 'finish', done('done')],
  ] as const)('%s, %s: %j', async (status, event, expected) => {
    const id = () => `${run.kind}:${examId}`
    expect(await after('document_runs', id, status, events[event])).toEqual(expected)
  })
})
