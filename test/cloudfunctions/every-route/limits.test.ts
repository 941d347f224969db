import { accountLimits } from '../../../cloudfunctions/account/limits'
import { applicationLimits } from '../../../cloudfunctions/application/limits'
import { examLimits } from '../../../cloudfunctions/exam/limits'
import { membershipLimits } from '../../../cloudfunctions/membership/limits'
import { messageLimits } from '../../../cloudfunctions/message/limits'
import { paymentLimits } from '../../../cloudfunctions/payment/limits'
import { pdfLimits } from '../../../cloudfunctions/pdf/limits'
import { requestLimits } from '../../../cloudfunctions/request/limits'
import { resultLimits } from '../../../cloudfunctions/result/limits'
import { staffLimits } from '../../../cloudfunctions/staff/limits'
import { talentLimits } from '../../../cloudfunctions/talent/limits'
import { ticketLimits } from '../../../cloudfunctions/ticket/limits'
import { verifyLimits } from '../../../cloudfunctions/verify/limits'
import type { RouteLimit } from '../../../cloudfunctions/_shared/limits/route-limits'
import type { Reply } from '../../../cloudfunctions/_shared/reply'
import { routeWords } from '../../../miniprogram/packages/staff/abuse/route-words'
import { admin, candidate, reviewer, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts, type FunctionName } from '../../support/contracts'

const limits: Record<FunctionName, Partial<Record<string, RouteLimit>>> = {
  account: accountLimits,
  application: applicationLimits,
  exam: examLimits,
  membership: membershipLimits,
  message: messageLimits,
  payment: paymentLimits,
  pdf: pdfLimits,
  request: requestLimits,
  result: resultLimits,
  staff: staffLimits,
  talent: talentLimits,
  ticket: ticketLimits,
  verify: verifyLimits,
}

/** Inputs by which somebody could try what others keep secret. */
const SECRET = /^(password|currentPassword|code|proofs?|answers|token|receiptNumber)$/
/** What sends, makes or shows something that costs money, work or somebody's privacy. */
const DEAR = /^(send|email|export|import|reveal|draw|request.*Upload|find)|Document$|prepay|syncOrder/
/** Alike by name only: what an office does with its own lists. */
const CHEAP = ['membership.sendBack', 'pdf.stopDocumentRun']

const routes = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.entries(contract).map(([route, { access, input }]) => ({
    name: name as FunctionName,
    route,
    isPublic: access === 'public',
    isForStaff: Array.isArray(access),
    fields: Object.keys(input.shape),
  })),
)

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const AN_ADDRESS = '203.0.113.9'
const reason = '与纸质材料核对一致'

/** A call from an address of its own, as the platform tells it. */
async function callFrom(
  address: string,
  { openid }: Actor,
  route: string,
  input: object,
): Promise<Reply<unknown>> {
  const [name, $url] = route.split('.')
  const response = await currentCloud().http('/client/function', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid, 'x-wx-client-ip': address },
    body: JSON.stringify({ name, data: { $url, input } }),
  })
  return ((await response.json()) as { result: Reply<unknown> }).result
}
const query = (person: Actor, address = AN_ADDRESS) =>
  callFrom(address, person, 'membership.queryStatus', { query: '13805718102' })
const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'OK' : reply.error.code)
const after = async (ms: number) => new Date((await currentCloud().clock.now()).getTime() + ms)
/** `retryAt` of a refusal, in milliseconds from now. */
async function waitOf(reply: Reply<unknown>): Promise<number> {
  const retryAt = reply.ok ? '' : String(reply.error.details?.['retryAt'])
  return Date.parse(retryAt) - (await currentCloud().clock.now()).getTime()
}
async function repeat(count: number, run: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) await run()
}
const askAsNewcomer = async (count: number) => {
  const person = visitor()
  await repeat(count, () => query(person))
}

describe('the table of limits', () => {
  it('has a line for every route that is public, takes a secret or costs something (O8)', () => {
    const wanting = routes
      .filter(
        ({ route, isPublic, fields }) =>
          isPublic || fields.some((field) => SECRET.test(field)) || DEAR.test(route),
      )
      .map(({ name, route }) => `${name}.${route}`)
      .filter((one) => !CHEAP.includes(one))
    expect(wanting.filter((one) => !limits[one.split('.')[0] as FunctionName][one.split('.')[1]!])).toEqual(
      [],
    )
  })

  it('names no route that is not there, and says of each that is free or counted elsewhere why or by what (O8)', () => {
    for (const [name, table] of Object.entries(limits))
      for (const [route, limit] of Object.entries(table)) {
        expect(Object.keys(contracts[name as FunctionName])).toContain(route)
        if (limit && 'wechat' in limit) expect(limit.address.max).toBeGreaterThan(limit.wechat.max)
        else expect(JSON.stringify(limit).length).toBeGreaterThan(20)
      }
  })

  it('every limited route that is not only staff’s has words on the abuse list (O8)', () => {
    const limited = routes
      .filter(({ isForStaff }) => !isForStaff)
      .filter(({ name, route }) => {
        const limit = limits[name][route]
        return limit && !('free' in limit)
      })
    for (const { name, route } of limited) expect(routeWords(`${name}_${route}`)).not.toBe(`${name}_${route}`)
  })
})

describe('a limit', () => {
  it('is each WeChat’s own, and says when to try again (O8)', async () => {
    const [person, other] = [visitor(), visitor()]
    await repeat(10, async () => expect(codeOf(await query(person))).toBe('OK'))
    const refused = await query(person)
    expect(codeOf(refused)).toBe('RATE_LIMITED')
    const wait = await waitOf(refused)
    expect(wait).toBeGreaterThan(50 * MINUTE_MS)
    expect(wait).toBeLessThanOrEqual(HOUR_MS)
    expect(codeOf(await query(other))).toBe('OK')
    expect(codeOf(await callFrom(AN_ADDRESS, person, 'membership.checkRegistration', {}))).not.toBe(
      'RATE_LIMITED',
    )
    await currentCloud().clock.advance(HOUR_MS + MINUTE_MS)
    expect(codeOf(await query(person))).toBe('OK')
  })
})

describe('the abuse list', () => {
  /** Runs into a limit until `count` calls were refused. */
  const runInto = async (person: Actor, count: number) => {
    await repeat(10 + count, () => query(person))
  }

  it('shuts out who keeps running into limits, for an hour, then for a day (O8)', async () => {
    const person = visitor()
    await runInto(person, 29)
    expect(codeOf(await callFrom(AN_ADDRESS, person, 'exam.list', {}))).toBe('OK')
    await query(person)
    const refused = await callFrom(AN_ADDRESS, person, 'exam.list', {})
    expect(codeOf(refused)).toBe('CALLER_BLOCKED')
    expect(Math.round((await waitOf(refused)) / MINUTE_MS)).toBe(60)
    expect(codeOf(await callFrom(AN_ADDRESS, visitor(), 'exam.list', {}))).toBe('OK')
    await currentCloud().clock.advance(HOUR_MS + MINUTE_MS)
    expect(codeOf(await callFrom(AN_ADDRESS, person, 'exam.list', {}))).toBe('OK')
    await runInto(person, 30)
    const again = await callFrom(AN_ADDRESS, person, 'exam.list', {})
    expect(Math.round((await waitOf(again)) / HOUR_MS)).toBe(24)
  }, 120_000)

  it('shows staff who (masked), what, how often, since and until when; a lift with a reason is audited (O8, O1)', async () => {
    const person = visitor()
    await runInto(person, 30)
    const { items } = await admin().call('staff', 'listAbuse', {})
    expect(items.map(({ kind }) => kind).sort()).toEqual(['address', 'wechat'])
    const entry = items.find(({ kind }) => kind === 'wechat')
    expect(entry).toMatchObject({
      kind: 'wechat',
      masked: `${person.openid.slice(0, 4)}****${person.openid.slice(-4)}`,
      total: 30,
      routes: [{ route: 'membership_queryStatus', count: 30 }],
      firstAt: expect.any(String) as string,
      blockedUntil: expect.any(String) as string,
      history: [{ event: 'block', by: '系统' }],
    })
    expect(JSON.stringify(items)).not.toContain(person.openid)
    expect(JSON.stringify(await currentCloud().documents('abuse_marks'))).not.toMatch(
      new RegExp(`${person.openid}|${AN_ADDRESS}`),
    )
    const { abuseId } = entry!
    await expect(admin().call('staff', 'liftBlock', { abuseId, reason: '' })).rejects.toMatchObject({
      issues: [{ path: 'reason', code: 'TOO_SHORT' }],
    })
    expect(await admin().call('staff', 'liftBlock', { abuseId, reason })).toMatchObject({
      blockedUntil: null,
      history: [{ event: 'lift', by: '周砚', reason }, { event: 'block' }],
    })
    expect(codeOf(await callFrom(AN_ADDRESS, person, 'exam.list', {}))).toBe('OK')
    await expect(admin().call('staff', 'liftBlock', { abuseId, reason })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    expect((await admin().call('staff', 'listAuditEntries', {})).items[0]).toMatchObject({
      action: 'staff.liftBlock',
      by: { name: '周砚' },
      target: abuseId,
      reason,
    })
  }, 120_000)

  it('takes a WeChat by hand until the end of a day; every route refuses it, whoever is signed in (O8)', async () => {
    const who = { openid: candidate().openid }
    const block = (untilOn: string, someone: object = who) =>
      admin().call('staff', 'block', { who: someone as typeof who, untilOn, reason })
    await expect(block('2026-05-10')).rejects.toMatchObject({
      issues: [{ path: 'untilOn', code: 'DATE_IN_PAST' }],
    })
    await expect(block('2026-02-30')).rejects.toMatchObject({
      issues: [{ path: 'untilOn', code: 'DATE_FORMAT' }],
    })
    await expect(block('2028-05-12')).rejects.toMatchObject({
      issues: [{ path: 'untilOn', code: 'TOO_LARGE' }],
    })
    await expect(block('2026-05-12', { openid: 'kein' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    await expect(block('2026-05-12', { abuseId: 'wechat:none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(block('2026-05-12', { openid: reviewer().openid })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const { abuseId, blockedUntil } = await block('2026-05-12')
    expect(blockedUntil).toBe('2026-05-12T16:00:00.000Z')
    for (const [name, contract] of Object.entries(contracts))
      for (const route of Object.keys(contract))
        expect(codeOf(await currentCloud().call(name, route, {}, candidate().openid))).toBe('CALLER_BLOCKED')
    expect(await block('2026-05-11', { abuseId })).toMatchObject({ blockedUntil: '2026-05-11T16:00:00.000Z' })
    await currentCloud().clock.set('2026-05-11T16:00:01Z')
    expect(codeOf(await currentCloud().call('account', 'getSession', {}, candidate().openid))).toBe('OK')
  }, 120_000)

  it('counts no staff, and forgets half a year later (O8)', async () => {
    await repeat(50, () => query(reviewer()))
    expect((await admin().call('staff', 'listAbuse', {})).items).toEqual([])
    await runInto(visitor(), 1)
    await currentCloud().clock.set(await after(181 * 24 * HOUR_MS))
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await currentCloud().documents('abuse_marks')).toEqual([])
  }, 120_000)

  it('is read page by page, the latest first (O8)', async () => {
    await repeat(21, async () => {
      await currentCloud().clock.advance(1000)
      const who = { openid: visitor().openid }
      await admin().call('staff', 'block', { who, untilOn: '2026-05-12', reason })
    })
    const first = await admin().call('staff', 'listAbuse', {})
    const second = await admin().call('staff', 'listAbuse', { cursor: first.nextCursor! })
    const all = [...first.items, ...second.items]
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 1, undefined])
    expect(all.map(({ lastAt }) => lastAt)).toEqual(
      all
        .map(({ lastAt }) => lastAt)
        .sort()
        .reverse(),
    )
  }, 120_000)

  it('stops an address from which one WeChat comes after the other, then shuts it out; whoever is signed in there goes on (O8)', async () => {
    await repeat(12, () => askAsNewcomer(10))
    expect(codeOf(await query(visitor(), '198.51.100.7'))).toBe('OK')
    expect(codeOf(await query(candidate()))).toBe('OK')
    await repeat(60, () => askAsNewcomer(5))
    const { items } = await admin().call('staff', 'listAbuse', {})
    expect(items.find(({ kind }) => kind === 'address')).toMatchObject({ masked: '203.0.*.*', total: 300 })
    expect(codeOf(await callFrom(AN_ADDRESS, visitor(), 'exam.list', {}))).toBe('CALLER_BLOCKED')
    expect(codeOf(await callFrom(AN_ADDRESS, candidate(), 'exam.list', {}))).toBe('OK')
    expect(codeOf(await callFrom('198.51.100.7', visitor(), 'exam.list', {}))).toBe('OK')
  }, 300_000)
})
