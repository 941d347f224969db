import type { CodeRecord } from '../../../cloudfunctions/_shared/codes/code-record'
import type { Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser, signedInUser } from '../../support/factories'
import { RouteError } from '../../support/route-error'
import { textedCode } from '../../support/texted-code'

const MINUTE_MS = 60_000
const PHONE = '13905711234'
/** The text of the demo world, ticked. */
const consents = { privacy: '1.0' }

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

async function sent(person: Actor): Promise<string> {
  await person.call('account', 'sendPhoneCode', { phone: PHONE, consents })
  return textedCode(PHONE)
}

/** Tries a code: `OK`, or the refusal and how many tries are left. */
async function outcomeOf(person: Actor, code: string): Promise<string> {
  try {
    await person.call('account', 'verifyPhoneCode', { phone: PHONE, code })
    return 'OK'
  } catch (error) {
    if (!(error instanceof RouteError)) throw error
    const { code: refusal, details } = error
    return [refusal, ...('triesLeft' in details ? [String(details['triesLeft'])] : [])].join(' ')
  }
}

async function tried(person: Actor, times: number): Promise<string> {
  const code = await sent(person)
  for (let time = 0; time < times; time += 1) await outcomeOf(person, wrongOf(code))
  return code
}

/** Everything that can have become of a code, and how it comes to it; answers the code that is then tried. */
const STATES: Record<string, (person: Actor) => Promise<string>> = {
  'never sent': async () => '123456',
  sent,
  'tried four times': (person) => tried(person, 4),
  'tried five times': (person) => tried(person, 5),
  used: async (person) => {
    const code = await sent(person)
    await outcomeOf(person, code)
    return code
  },
  'nearly five minutes old': async (person) => {
    const code = await sent(person)
    await currentCloud().clock.advance(5 * MINUTE_MS - 5_000)
    return code
  },
  'five minutes old': async (person) => {
    const code = await sent(person)
    await currentCloud().clock.advance(5 * MINUTE_MS)
    return code
  },
  'followed by a newer one': async (person) => {
    const code = await sent(person)
    do await currentCloud().clock.advance(MINUTE_MS)
    while ((await sent(person)) === code)
    return code
  },
  'sent to another WeChat': async () => sent(await signedInUser()),
  'sent for another thing': async (person) => {
    await person.call('membership', 'sendRegistrationCode', { contactPhone: PHONE, consents })
    return textedCode(PHONE)
  },
}

/** For each state: what the code itself comes to, and a wrong one. */
const TABLE: Record<string, [right: string, wrong: string]> = {
  'never sent': ['CODE_EXPIRED', 'CODE_EXPIRED'],
  sent: ['OK', 'CODE_WRONG 4'],
  'tried four times': ['OK', 'CODE_WRONG 0'],
  'tried five times': ['CODE_EXPIRED', 'CODE_EXPIRED'],
  used: ['CODE_EXPIRED', 'CODE_EXPIRED'],
  'nearly five minutes old': ['OK', 'CODE_WRONG 4'],
  'five minutes old': ['CODE_EXPIRED', 'CODE_EXPIRED'],
  'followed by a newer one': ['CODE_WRONG 4', 'CODE_WRONG 4'],
  'sent to another WeChat': ['CODE_EXPIRED', 'CODE_EXPIRED'],
  'sent for another thing': ['CODE_EXPIRED', 'CODE_EXPIRED'],
}

describe('codes, every state and event', () => {
  it('the table names every state', () => expect(Object.keys(TABLE)).toEqual(Object.keys(STATES)))

  it.each(Object.entries(TABLE))('a code that was %s, right and wrong (A3)', async (state, expected) => {
    const outcomes: string[] = []
    for (const isRight of [true, false]) {
      await currentCloud().resetTo(DEMO_WORLD)
      const person = await signedInUser()
      const code = await STATES[state]!(person)
      outcomes.push(await outcomeOf(person, isRight ? code : wrongOf(code)))
    }
    expect(outcomes).toEqual(expected)
  })

  it('of many who use one code at the same moment one gets through (A3)', async () => {
    const person = await signedInUser()
    const code = await sent(person)
    const rush = await Promise.all([1, 2, 3, 4].map(() => outcomeOf(person, code)))
    expect(rush.sort()).toEqual(['CODE_EXPIRED', 'CODE_EXPIRED', 'CODE_EXPIRED', 'OK'])
  })

  it('nine wrong tries at the same moment are five (A3)', async () => {
    const person = await signedInUser()
    const code = await sent(person)
    const rush = await Promise.all(Array.from({ length: 9 }, () => outcomeOf(person, wrongOf(code))))
    expect(rush.filter((outcome) => outcome.startsWith('CODE_WRONG'))).toHaveLength(5)
    expect(await outcomeOf(person, code)).toBe('CODE_EXPIRED')
  })

  it('a code and its number are stored as keyed hashes alone (A3, O4)', async () => {
    const code = await sent(await signedInUser())
    const [stored] = await currentCloud().documents<CodeRecord>('codes')
    expect(stored!.codeHash).toMatch(/^[\w+/=-]{40,}$/)
    expect(JSON.stringify([stored!._id, stored!.codeHash])).not.toMatch(new RegExp(`${code}|${PHONE}`))
  })

  it('one a minute and ten a day are sent to a number, whoever asks (A3, O8)', async () => {
    for (let time = 0; time < 10; time += 1) {
      const person = await newWechatUser()
      await sent(person)
      await expect(sent(person)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
      await currentCloud().clock.advance(MINUTE_MS)
    }
    await expect(sent(await newWechatUser())).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: expect.any(String) as string },
    })
  })

  it('whoever is over the cap of a WeChat uses up nothing of the number’s (A3, O8)', async () => {
    const person = await newWechatUser()
    for (let sms = 0; sms < 20; sms += 1)
      await person.call('account', 'sendPhoneCode', {
        phone: `139057020${String(sms).padStart(2, '0')}`,
        consents,
      })
    for (let time = 0; time < 12; time += 1)
      await expect(sent(person)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    expect(await sent(await newWechatUser())).toMatch(/^\d{6}$/)
  })

  it('twenty a day are sent for a WeChat, and five hundred for an address (A3, O8)', async () => {
    const limited = { code: 'RATE_LIMITED', details: { retryAt: expect.any(String) as string } }
    let numbers = 0
    const ask = (person: Actor) =>
      person.call('account', 'sendPhoneCode', {
        phone: `1390570${String((numbers += 1)).padStart(4, '0')}`,
        consents,
      })
    for (let wechat = 0; wechat < 25; wechat += 1) {
      const person = await newWechatUser()
      await Promise.all(Array.from({ length: 20 }, () => ask(person)))
      if (wechat === 0) await expect(ask(person)).rejects.toMatchObject(limited)
    }
    await expect(ask(await newWechatUser())).rejects.toMatchObject(limited)
  }, 120_000)
})
