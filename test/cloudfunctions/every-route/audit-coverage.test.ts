import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { actionWords } from '../../../miniprogram/packages/staff/audit/action-words'
import { changeLines } from '../../../miniprogram/packages/staff/audit/change-lines'
import type { Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts } from '../../support/contracts'
import { privilegedCalls } from '../../support/privileged-calls'
import { requestJson } from '../../support/request-json'

const collections = readdirSync(join(__dirname, '../../../database/collections')).map((file) =>
  file.replace('.json', ''),
)
/** What follows from any call, whoever makes it, or is the log itself. */
const BESIDE = new Set(['audit_entries', 'rate_limits', 'counters'])
/** An upload slot is a place to put a file; what is done with the file is a call of its own. */
const SLOTS: Record<string, string> = {
  'talent.requestRosterUpload': 'uploads',
  'result.requestScoreUpload': 'uploads',
}

/** What it removes belongs to the decision's consequences: the timer repeats them, with the entry of the decision. */
const REPEATED = 'membership.reject'

const privilegedRoutes = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.entries(contract)
    .filter(([, { access }]) => Array.isArray(access))
    .map(([route]) => `${name}.${route}`),
)

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

/** Every document of every collection, by collection. */
async function everything(): Promise<Map<string, string>> {
  const all = await Promise.all(collections.map((name) => currentCloud().documents(name)))
  return new Map(collections.map((name, index) => [name, JSON.stringify(all[index])]))
}

const entries = () => currentCloud().documents<AuditEntry>('audit_entries')
const accountIdOf = async (person: Actor) =>
  (await person.call('account', 'getSession', {})).account?.accountId

/** Makes the call as it stands in the table: which collections it wrote to, and what it added to the audit log. */
async function call(name: string) {
  const { by, input } = await privilegedCalls[name]!.prepare()
  const [feature = '', route = ''] = name.split('.')
  const [before, audited] = [await everything(), await entries()]
  const reply = await currentCloud().call(feature, route, input, by.openid)
  if (!reply.ok) throw new Error(`${name} answered ${JSON.stringify(reply.error)}`)
  const after = await everything()
  const written = collections.filter((one) => !BESIDE.has(one) && before.get(one) !== after.get(one))
  const added = (await entries()).filter(({ _id }) => !audited.some((entry) => entry._id === _id))
  return { by: await accountIdOf(by), written, added }
}

/** What of an entry 操作记录 would show as a machine's word. */
const notInWords = ({ action, before, after }: AuditEntry): string[] =>
  [actionWords(action), ...changeLines(action, before, after).map(({ label }) => label)].filter(
    (words) => !/[\u4e00-\u9fff]/.test(words),
  )

const named = (effect: string) =>
  Object.keys(privilegedCalls).filter((name) => privilegedCalls[name]!.effect === effect)

describe('the audit log and what staff do', () => {
  it('every route that asks for a staff role is called here, and no other (O1)', () => {
    expect(Object.keys(privilegedCalls).sort()).toEqual([...privilegedRoutes].sort())
  })

  it.each(named('writes'))(
    '%s writes, and says who, what, before or after, when and from where (O1)',
    async (name) => {
      const { by, written, added } = await call(name)
      expect(written).not.toEqual([])
      const entry = added.find((one) => one.by?.accountId === by)
      expect(entry).toMatchObject({
        action: expect.stringMatching(/^\w+\.\w+$/) as string,
        target: expect.stringMatching(/./) as string,
        at: expect.any(String) as string,
        from: expect.stringMatching(/^[\d.:a-f]+$/) as string,
      })
      expect(entry?.before ?? entry?.after).toEqual(expect.any(String))
      expect(added.flatMap(notInWords)).toEqual([])
    },
  )

  it.each(named('writes').filter((name) => name !== REPEATED))(
    '%s is not forgotten when it is cut off (O1)',
    async (name) => {
      const { by, input } = await privilegedCalls[name]!.prepare()
      const [feature = '', route = ''] = name.split('.')
      await requestJson(`${currentCloud().url}/_emulator/faults`, {
        action: 'database.removeDocument',
        kind: 'error',
        times: 1,
      })
      await currentCloud().call(feature, route, input, by.openid)
      await currentCloud().clock.advance(6 * 60_000)
      await currentCloud().runTimer('timer', 'expire-due')
      expect((await entries()).filter(({ action }) => action === 'staff.cutOffCall')).toEqual([
        expect.objectContaining({
          by: expect.objectContaining({ accountId: await accountIdOf(by) }) as object,
          target: name,
        }),
      ])
    },
  )

  it.each(named('looks'))(
    '%s shows somebody’s data, and says who looked and from where (O1)',
    async (name) => {
      const { by, written, added } = await call(name)
      expect(written).toEqual([])
      expect(added).toEqual([
        expect.objectContaining({
          by: expect.objectContaining({ accountId: by }) as object,
          target: expect.stringMatching(/./) as string,
          from: expect.stringMatching(/^[\d.:a-f]+$/) as string,
        }),
      ])
      expect(added.flatMap(notInWords)).toEqual([])
    },
  )

  it.each(named('reads'))('%s writes nothing (O1)', async (name) => {
    const { written } = await call(name)
    expect(written).toEqual(name in SLOTS ? [SLOTS[name]] : [])
  })
})
