import fc from 'fast-check'
import { certified, unboundCertified, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { currentConsents } from '../../support/factories'
import { RouteError } from '../../support/route-error'
import { runUseCase } from '../../support/run-use-case'
import { textedCode, textsTo } from '../../support/texted-code'
import { CERTIFIED_PASSWORD, proofFor } from '../../support/talent-steps'

const NOBODYS_PHONE = '13900002222'
const MINUTE_MS = 60_000

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

/** How a call ended: `OK` or the code of a refusal. A defect is neither. */
const ended = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'OK',
    (error: unknown) => {
      if (!(error instanceof RouteError) || error.code === 'INTERNAL') throw error
      return error.code
    },
  )

async function lock(phone: string): Promise<void> {
  const stranger = visitor()
  for (let tries = 0; tries < 5; tries += 1)
    await ended(stranger.call('talent', 'signIn', { phone, password: 'Wrong#123' }))
}

/** How a number can stand, and the number that stands so. */
const STATES: Record<string, { phone: string; password: string; arrange?: () => Promise<void> }> = {
  'not in the roster': { phone: NOBODYS_PHONE, password: 'Nobody#12' },
  unbound: { phone: unboundCertified().phone, password: 'Minglan!77' },
  bound: { phone: certified().phone, password: CERTIFIED_PASSWORD },
  locked: {
    phone: certified().phone,
    password: CERTIFIED_PASSWORD,
    arrange: () => lock(certified().phone),
  },
}

/** Asks for a code and uses it; what a code was sent for shows in the inbox, which keeps those of earlier tests. */
async function takeCode(person: Actor, phone: string, purpose: 'bind' | 'reset'): Promise<string> {
  const before = (await textsTo(phone)).length
  await person.call('talent', 'sendCode', { phone, purpose })
  if ((await textsTo(phone)).length === before) return 'NO_SMS'
  const code = await textedCode(phone)
  return ended(person.call('talent', 'verifyCode', { phone, purpose, code }))
}

/** What somebody can do with a number. */
const EVENTS: Record<string, (person: Actor, phone: string, password: string) => Promise<string>> = {
  'asks how to go on': async (person, phone) => (await person.call('talent', 'checkPhone', { phone })).way,
  'takes a code to bind': (person, phone) => takeCode(person, phone, 'bind'),
  'takes a code to reset': (person, phone) => takeCode(person, phone, 'reset'),
  'signs in with the password': (person, phone, password) =>
    ended(person.call('talent', 'signIn', { phone, password })),
  'signs in with a wrong one': (person, phone) =>
    ended(person.call('talent', 'signIn', { phone, password: 'Wrong#123' })),
  'opens the card': (person) => ended(person.call('talent', 'getMyCard', {})),
}

const TABLE: Record<string, Record<string, string>> = {
  'not in the roster': {
    'asks how to go on': 'not_in_roster',
    'takes a code to bind': 'NO_SMS',
    'takes a code to reset': 'NO_SMS',
    'signs in with the password': 'PASSWORD_WRONG',
    'signs in with a wrong one': 'PASSWORD_WRONG',
    'opens the card': 'SIGN_IN_REQUIRED',
  },
  unbound: {
    'asks how to go on': 'code',
    'takes a code to bind': 'OK',
    'takes a code to reset': 'NO_SMS',
    'signs in with the password': 'PASSWORD_WRONG',
    'signs in with a wrong one': 'PASSWORD_WRONG',
    'opens the card': 'SIGN_IN_REQUIRED',
  },
  bound: {
    'asks how to go on': 'password',
    'takes a code to bind': 'NO_SMS',
    'takes a code to reset': 'OK',
    'signs in with the password': 'OK',
    'signs in with a wrong one': 'PASSWORD_WRONG',
    'opens the card': 'SIGN_IN_REQUIRED',
  },
  locked: {
    'asks how to go on': 'password',
    'takes a code to bind': 'NO_SMS',
    'takes a code to reset': 'OK',
    'signs in with the password': 'SIGN_IN_LOCKED',
    'signs in with a wrong one': 'SIGN_IN_LOCKED',
    'opens the card': 'SIGN_IN_REQUIRED',
  },
}

describe.each(Object.keys(STATES))('a number that is %s', (state) => {
  it.each(Object.keys(EVENTS))('%s (A14)', async (event) => {
    const { phone, password, arrange } = STATES[state]!
    await arrange?.()
    expect(await EVENTS[event]!(visitor(), phone, password)).toBe(TABLE[state]![event])
  })
})

describe('random sequences', () => {
  /** Two people of the roster and a stranger do things to both numbers, in any order. */
  const step = fc.record({
    who: fc.constantFrom('owner', 'stranger'),
    act: fc.constantFrom('guess', 'wrongCode', 'reset', 'bind', 'signIn', 'signOut', 'changePhone', 'wait'),
    number: fc.constantFrom(0, 1),
  })

  it('never let a stranger in, and never lock the owner out for good (A14)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await currentCloud().resetTo(DEMO_WORLD)
        const people = [
          {
            id: 'cp_JL100238',
            phone: certified().phone,
            spare: '13900003301',
            password: CERTIFIED_PASSWORD,
            owner: visitor(),
          },
          {
            id: 'cp_JL100417',
            phone: unboundCertified().phone,
            spare: '13900003302',
            password: '',
            owner: visitor(),
          },
        ]
        const stranger = visitor()
        let serial = 0
        const setByCode = async (person: (typeof people)[number], purpose: 'bind' | 'reset') => {
          await currentCloud().clock.advance(2 * MINUTE_MS)
          const password = `Owner#${(serial += 1)}pw`
          const proof = await proofFor(person.owner, person.phone, purpose)
          if (purpose === 'reset') await person.owner.call('talent', 'resetPassword', { proof, password })
          else {
            const consents = await currentConsents(person.owner)
            await person.owner.call('talent', 'bindPhone', { proof, password, consents })
          }
          person.password = password
        }
        for (const { who, act, number } of steps) {
          const person = people[number]!
          const { phone } = person
          const caller = who === 'owner' ? person.owner : stranger
          if (act === 'wait') await currentCloud().clock.advance(16 * MINUTE_MS)
          else if (act === 'guess')
            await ended(caller.call('talent', 'signIn', { phone, password: 'Wrong#123' }))
          else if (act === 'wrongCode') {
            await currentCloud().clock.advance(2 * MINUTE_MS)
            await ended(caller.call('talent', 'sendCode', { phone, purpose: 'reset' }))
            const code = '000000'
            await ended(caller.call('talent', 'verifyCode', { phone, purpose: 'reset', code }))
          } else if (act === 'signOut') await ended(caller.call('talent', 'signOut', {}))
          else if (who === 'stranger') {
            // Without the phone there is no code to know: what the owner got is no good on another WeChat.
            const code = await textedCode(phone).catch(() => '111111')
            await ended(stranger.call('talent', 'verifyCode', { phone, purpose: 'bind', code }))
            await ended(stranger.call('talent', 'verifyCode', { phone, purpose: 'reset', code }))
          } else if (act === 'reset' && person.password) await setByCode(person, 'reset')
          else if (act === 'bind' && !person.password) await setByCode(person, 'bind')
          else if (act === 'changePhone') {
            const [from, to] = [person.phone, person.spare]
            await runUseCase('cloudfunctions/talent/change-roster-phone.ts', 'changeRosterPhone', [
              [
                {
                  certifiedPersonId: person.id,
                  phone: to,
                  by: { accountId: 'a', name: '甲' },
                  at: new Date(),
                },
              ],
            ])
            Object.assign(person, { phone: to, spare: from, password: '' })
          } else if (act === 'signIn' && person.password)
            await ended(person.owner.call('talent', 'signIn', { phone, password: person.password }))
          expect(await ended(stranger.call('talent', 'getMyCard', {}))).toBe('SIGN_IN_REQUIRED')
        }
        // The owner of the phone always gets in again, by code.
        await currentCloud().clock.advance(24 * 60 * MINUTE_MS)
        for (const person of people) {
          await setByCode(person, person.password ? 'reset' : 'bind')
          const { owner, phone, password } = person
          await owner.call('talent', 'signIn', { phone, password })
        }
        const names = await Promise.all(people.map(({ owner }) => owner.call('talent', 'getMyCard', {})))
        expect(names.map(({ name }) => name)).toEqual(['叶青禾', '陆明澜'])
      }),
      { numRuns: 12, endOnFailure: true },
    )
  }, 240_000)
})
