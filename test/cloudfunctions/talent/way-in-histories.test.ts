import fc from 'fast-check'
import type { InstitutionRecord } from '../../../cloudfunctions/talent/institution-record'
import { admin, unboundCertified, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree, currentConsents } from '../../support/factories'
import { RouteError } from '../../support/route-error'
import { INITIAL_PASSWORD, proofFor } from '../../support/talent-steps'
import { textedCode, textsTo } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)

const RUNS = 8
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const PASSWORDS = ['Minglan#26', 'Xinmima#27', 'Disan#2028']
const WRONG = 'Falsch#2026'
const reason = '与来电核对一致'

/** Who acts: the rightful person on two phones, and a stranger who knows the name but no secret. */
const ACTORS = ['own', 'second', 'stranger'] as const
interface Move {
  act: string
  who: (typeof ACTORS)[number]
  password: string
}
type World = Record<(typeof ACTORS)[number], Actor> & {
  /** What the rightful person knows, or null before there is a password. */
  password: string | null
}
type Acts = Record<string, (world: World, move: Move) => Promise<unknown>>

const moves = (acts: Acts) =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...Object.keys(acts)),
      who: fc.constantFrom(...ACTORS),
      password: fc.constantFrom(...PASSWORDS),
    }),
    { minLength: 6, maxLength: 16 },
  )

/** Asked for a number that has no password yet, a code to reset it is not sent. */
class NothingTexted extends Error {}

/** A refusal is part of life; a defect of ours is not. */
function expectRefusal(error: unknown): void {
  if (error instanceof NothingTexted) return
  if (!(error instanceof RouteError)) throw error
  expect(error.code).not.toBe('INTERNAL')
}

const wait = () => currentCloud().clock.advance(16 * MINUTE_MS)
const said = ({ password }: World, { who }: Move): string =>
  who === 'stranger' ? 'Geraten#2026' : (password ?? WRONG)
/** The rightful person remembers the password that was set; a stranger sets nothing. */
const remember = (world: World, { who, password }: Move) => {
  if (who !== 'stranger') world.password = password
}

/** Plays histories in the demo world; `check` after every move, `end` a day later. */
const play = (acts: Acts, check: (world: World) => Promise<void>, end: (world: World) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(moves(acts), async (history) => {
      await currentCloud().resetTo(DEMO_WORLD)
      const world: World = { own: visitor(), second: visitor(), stranger: visitor(), password: null }
      for (const move of history) {
        await acts[move.act]!(world, move).catch(expectRefusal)
        await check(world)
      }
      await currentCloud().clock.advance(DAY_MS + MINUTE_MS)
      await end(world)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )

const sessionOf = (person: Actor) => person.call('talent', 'getSession', {})

describe('random histories of certified staff', () => {
  const { phone } = unboundCertified()
  /** A code that somebody asked for; only the rightful person reads the phone. */
  const prove = async (world: World, { who }: Move, purpose: 'bind' | 'reset') => {
    const before = await textsTo(phone)
    await world[who].call('talent', 'sendCode', { phone, purpose })
    if ((await textsTo(phone)).length === before.length) throw new NothingTexted()
    const texted = await textedCode(phone)
    const guessed = texted === '123456' ? '654321' : '123456'
    const code = who === 'stranger' ? guessed : texted
    return (await world[who].call('talent', 'verifyCode', { phone, purpose, code })).proof
  }
  const acts: Acts = {
    async bind(world, move) {
      const proof = await prove(world, move, 'bind')
      const consents = await currentConsents(world[move.who])
      await world[move.who].call('talent', 'bindPhone', { proof, password: move.password, consents })
      remember(world, move)
    },
    async recover(world, move) {
      const proof = await prove(world, move, 'reset')
      await world[move.who].call('talent', 'resetPassword', { proof, password: move.password })
      remember(world, move)
    },
    signIn: (world, move) => world[move.who].call('talent', 'signIn', { phone, password: said(world, move) }),
    wrongPassword: (world, { who }) => world[who].call('talent', 'signIn', { phone, password: WRONG }),
    async change(world, move) {
      const input = { currentPassword: said(world, move), password: move.password }
      await world[move.who].call('talent', 'changePassword', input)
      remember(world, move)
    },
    signOut: (world, { who }) => world[who].call('talent', 'signOut', {}),
    wait,
  }

  it('a stranger never gets in, and the rightful person always can a day later (A14)', async () => {
    await play(
      acts,
      async ({ stranger }) => expect((await sessionOf(stranger)).certified).toBeNull(),
      async (world) => {
        if (world.password === null) {
          const proof = await proofFor(world.own, phone, 'bind')
          const consents = await currentConsents(world.own)
          await world.own.call('talent', 'bindPhone', { proof, password: PASSWORDS[0]!, consents })
        } else await world.own.call('talent', 'signIn', { phone, password: world.password })
        expect((await sessionOf(world.own)).certified).toEqual({ name: '陆明澜' })
        await currentCloud().clock.advance(MINUTE_MS + 1)
        expect(await proofFor(world.second, phone, 'reset')).not.toBe('')
      },
    )
  }, 900_000)
})

describe('random histories of an institution', () => {
  const accountName = 'zhengheng'
  const stored = async () =>
    (await currentCloud().documents<InstitutionRecord>('institutions')).find(
      (one) => one.accountName === accountName,
    )!
  const staff = async (route: 'suspendInstitution' | 'resumeInstitution') =>
    admin().call('talent', route, { institutionId: (await stored())._id, reason })
  const reissue = async (world: World) => {
    const input = { institutionId: (await stored())._id, reason }
    world.password = (await admin().call('talent', 'reissuePassword', input)).initialPassword
  }
  const knows = (world: World, move: Move) =>
    move.who === 'stranger' ? 'Geraten#2026' : (world.password ?? INITIAL_PASSWORD)
  const acts: Acts = {
    signIn: (world, move) =>
      world[move.who].call('talent', 'signInInstitution', { accountName, password: knows(world, move) }),
    wrongPassword: (world, { who }) =>
      world[who].call('talent', 'signInInstitution', { accountName, password: WRONG }),
    async changeInitial(world, move) {
      await agree(world[move.who], 'institution')
      await world[move.who].call('talent', 'changeInitialPassword', { password: move.password })
      remember(world, move)
    },
    async change(world, move) {
      const input = { currentPassword: knows(world, move), password: move.password }
      await world[move.who].call('talent', 'changeInstitutionPassword', input)
      remember(world, move)
    },
    signOut: (world, { who }) => world[who].call('talent', 'signOutInstitution', {}),
    reissue,
    suspend: () => staff('suspendInstitution'),
    resume: () => staff('resumeInstitution'),
    wait,
  }
  const opens = (person: Actor) =>
    person.call('talent', 'getMyInstitution', {}).then(
      () => true,
      () => false,
    )

  it('a stranger never gets in, nobody past an initial password or a suspension, and the rightful one always can (A13, N12)', async () => {
    await play(
      acts,
      async (world) => {
        expect((await sessionOf(world.stranger)).institution).toBeNull()
        const { status } = await stored()
        for (const person of [world.own, world.second]) {
          const { institution } = await sessionOf(person)
          const isThrough = institution !== null && !institution.arriving
          expect(await opens(person)).toBe(isThrough)
          if (institution) expect(status).toBe('active')
        }
      },
      async (world) => {
        if ((await stored()).status !== 'active') await staff('resumeInstitution')
        const signIn = () =>
          world.own.call('talent', 'signInInstitution', {
            accountName,
            password: world.password ?? INITIAL_PASSWORD,
          })
        const { arriving } = await signIn()
        if (arriving) {
          expect(await opens(world.own)).toBe(false)
          await agree(world.own, 'institution')
          await world.own.call('talent', 'changeInitialPassword', { password: 'Zuletzt#29' })
        }
        expect(await opens(world.own)).toBe(true)
      },
    )
  }, 900_000)
})
