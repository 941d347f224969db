import { auditHash, GENESIS_HASH, type AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { localAddress } from '../../../scripts/local/local-address'
import { openCloud } from '../../../scripts/seed/open-cloud'
import { admin, candidate, otherCandidate, reviewer, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { requestJson } from '../../support/request-json'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const record = (count: number) =>
  runUseCase(
    'cloudfunctions/staff/record-audit.ts',
    'recordAudit',
    Array.from({ length: count }, (_, index) => [
      { action: 'test.event', by: null, target: `app_${index}`, at: new Date('2026-05-11T02:00:00Z') },
    ]),
  )
const entries = async () =>
  (await currentCloud().documents<AuditEntry>('audit_entries')).sort((a, b) => a.sequence - b.sequence)
/** What somebody with the database console could do. */
const tamper = (sequence: number, changes: object) =>
  runUseCase('test/support/change-document.ts', 'changeDocument', [
    ['audit_entries', String(sequence).padStart(12, '0'), changes],
  ])
const remove = (sequence: number) =>
  openCloud(localAddress(currentCloud()))
    .database()
    .collection('audit_entries')
    .doc(String(sequence).padStart(12, '0'))
    .remove()
const fault = (rest: object) => requestJson(`${currentCloud().url}/_emulator/faults`, rest)
const verify = () => admin().call('staff', 'verifyAudit', {})

describe('audit log', () => {
  it('30 writers at once append one unbroken chain (O1)', async () => {
    expect(await record(30)).toEqual(Array(30).fill({ value: null }))
    const chain = await entries()
    expect(chain.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(chain[0]?.previousHash).toBe(GENESIS_HASH)
    expect(await verify()).toEqual({ entries: 30, brokenAt: null })
  })

  it('a changed entry is found (O1)', async () => {
    await record(5)
    await tamper(3, { target: 'app_forged' })
    expect(await verify()).toEqual({ entries: 2, brokenAt: 3 })
  })

  it('a changed entry with a new hash of its own is found at the next one (O1)', async () => {
    await record(5)
    const third = (await entries())[2]!
    const forged = { ...third, at: new Date(third.at), target: 'app_forged' }
    await tamper(3, { target: 'app_forged', hash: auditHash(forged) })
    expect(await verify()).toEqual({ entries: 3, brokenAt: 4 })
  })

  it('an end that was taken out, or written anew, is found by the digest of the day, which goes out by mail (O1)', async () => {
    await editDocument('settings', 'association', { auditEmail: 'audit@example.com' })
    const closeDay = () => currentCloud().runTimer('timer', 'close-audit-day')
    await closeDay()
    await record(5)
    for (let night = 0; night < 2; night += 1) await closeDay()
    await record(2)
    const [, , , fourth, fifth] = await entries()
    const inbox = await requestJson(`${currentCloud().url}/wechat/inbox`)
    const told = (inbox['entries'] as object[]).map((mail) => JSON.stringify(mail))
    expect(told.filter((mail) => mail.includes('操作记录摘要'))).toEqual([
      expect.stringContaining(fifth!.hash),
    ])
    expect(await verify()).toEqual({ entries: 7, brokenAt: null })
    for (const sequence of [5, 6, 7]) await remove(sequence)
    expect(await verify()).toEqual({ entries: 4, brokenAt: 5 })
    await record(1)
    expect((await entries()).at(-1)).toMatchObject({ sequence: 5, previousHash: fourth!.hash })
    expect(await verify()).toEqual({ entries: 4, brokenAt: 5 })
  })

  it('a call that is cut off before its entry leaves one all the same: who tried what, on whom (O1)', async () => {
    const { accountId } = (await candidate().call('account', 'getSession', {})).account!
    // The intent is the first document that the call adds, its entry the second.
    await fault({ action: 'database.insertDocument', kind: 'delay', delayMs: 0, times: 1 })
    await fault({ action: 'database.insertDocument', kind: 'error', times: 1 })
    const grant = () => admin().call('staff', 'grantRole', { accountId, role: 'finance' })
    await expect(grant()).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(await grant()).toMatchObject({ roles: ['finance'] })
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await entries()).toEqual([])
    await currentCloud().clock.advance(6 * 60_000)
    for (let time = 0; time < 2; time += 1) await currentCloud().runTimer('timer', 'expire-due')
    expect(await entries()).toEqual([
      expect.objectContaining({
        action: 'staff.cutOffCall',
        by: { accountId: expect.any(String) as string, name: '周砚' },
        target: 'staff.grantRole',
        after: JSON.stringify({ accountId }),
        from: expect.stringMatching(/^[\d.:a-f]+$/) as string,
        at: expect.stringMatching(/^2026-05-11T02:00/) as string,
      }),
    ])
    expect(await verify()).toEqual({ entries: 1, brokenAt: null })
  })

  it('the log is read newest first, page by page (O1)', async () => {
    await record(60)
    const first = await admin().call('staff', 'listAuditEntries', {})
    const second = await admin().call('staff', 'listAuditEntries', { cursor: first.nextCursor ?? '' })
    const sequences = [...first.items, ...second.items].map(({ sequence }) => sequence)
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index))
    expect(second.nextCursor).toBeUndefined()
  })

  it('the log of one person, and of one record, is read by itself (O1, O11)', async () => {
    const accountIdOf = async (person: Actor) =>
      (await person.call('account', 'getSession', {})).account!.accountId
    const [seen, other] = [await accountIdOf(candidate()), await accountIdOf(otherCandidate())]
    const reason = '与纸质材料核对一致'
    for (const accountId of [seen, other, seen])
      await reviewer().call('staff', 'revealIdentity', { accountId, reason })
    await admin().call('staff', 'grantRole', { accountId: seen, role: 'finance' })
    const list = async (about: { accountId?: string; target?: string }) =>
      (await admin().call('staff', 'listAuditEntries', about)).items.map(({ sequence }) => sequence)
    expect(await list({})).toEqual([4, 3, 2, 1])
    expect(await list({ target: seen })).toEqual([4, 3, 1])
    expect(await list({ accountId: await accountIdOf(reviewer()) })).toEqual([3, 2, 1])
    expect(await list({ accountId: await accountIdOf(admin()), target: seen })).toEqual([4])
    expect(await list({ target: 'acc_nobody' })).toEqual([])
    expect(await currentCloud().warnings()).not.toContain('audit_entries')
  })
})
