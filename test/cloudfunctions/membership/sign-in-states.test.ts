import { reviewer, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import {
  approvedUnit,
  arrive,
  memberUnit,
  register,
  registration,
  returnUnit,
  signIn,
  unitProfile,
} from '../../support/membership-steps'
import { RouteError } from '../../support/route-error'

const WRONG = 'Other#2026'
const QUARTER_MS = 15 * 60_000

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

/** Everything that can have become of a unit, and how it comes to it; answers the name its people sign in with. */
const STATES: Record<string, (person: Actor) => Promise<string>> = {
  'nobody of this name': async () => registration().creditCode,
  'in review': async () => {
    const fields = registration()
    await register(visitor(), fields)
    return fields.creditCode
  },
  returned: async () => {
    const fields = registration()
    const { registration: made } = await register(visitor(), fields)
    await returnUnit(made.unitId)
    return fields.creditCode
  },
  rejected: async () => {
    const fields = registration()
    const { registration: made } = await register(visitor(), fields)
    const reason = '不符合入会条件'
    await reviewer().call('membership', 'reject', { unitId: made.unitId, round: 1, reason })
    return fields.creditCode
  },
  'approved, never signed in': async () => (await approvedUnit(visitor())).fields.creditCode,
  'profile complete, not bound': async (person) => {
    const { fields } = await approvedUnit(visitor())
    await signIn(person, fields.creditCode)
    await agree(person, 'unit')
    await person.call('membership', 'saveProfile', unitProfile())
    return fields.creditCode
  },
  'bound to this WeChat': async (person) =>
    (await arrive(person, await approvedUnit(visitor()))).fields.creditCode,
  'bound to another WeChat': async () => (await memberUnit(visitor())).fields.creditCode,
}

type Attempt = 'right' | 'wrong' | 'right after five wrong' | 'right a quarter later'

const outcomeOf = async (person: Actor, name: string, password?: string): Promise<string> => {
  try {
    return (await signIn(person, name, password)).step
  } catch (error) {
    if (!(error instanceof RouteError)) throw error
    return error.code
  }
}

const ATTEMPTS: Record<Attempt, (person: Actor, name: string) => Promise<string>> = {
  right: (person, name) => outcomeOf(person, name),
  wrong: (person, name) => outcomeOf(person, name, WRONG),
  async 'right after five wrong'(person, name) {
    for (let time = 0; time < 5; time += 1) await outcomeOf(person, name, WRONG)
    return outcomeOf(person, name)
  },
  async 'right a quarter later'(person, name) {
    for (let time = 0; time < 5; time += 1) await outcomeOf(person, name, WRONG)
    await currentCloud().clock.advance(QUARTER_MS + 1)
    return outcomeOf(person, name)
  },
}

const EXPECTED: Record<string, Record<Attempt, string>> = {
  'nobody of this name': all('PASSWORD_WRONG'),
  'in review': all('in_review'),
  returned: all('returned'),
  // Its name and code are free again; the SMS and 查询审核状态 tell of the end.
  rejected: all('PASSWORD_WRONG'),
  'approved, never signed in': all('profile'),
  'profile complete, not bound': all('bind'),
  'bound to this WeChat': all('done'),
  'bound to another WeChat': all('UNIT_BOUND_ELSEWHERE'),
}

function all(outcome: string): Record<Attempt, string> {
  return {
    right: outcome,
    wrong: 'PASSWORD_WRONG',
    'right after five wrong': 'SIGN_IN_LOCKED',
    'right a quarter later': outcome,
  }
}

describe('signing in to a unit, every state of it and every attempt', () => {
  it('the table names every state', () => expect(Object.keys(EXPECTED)).toEqual(Object.keys(STATES)))

  it.each(Object.entries(EXPECTED))(
    '%s (A15, A16, M3)',
    async (state, expected) => {
      const outcomes: Record<string, string> = {}
      for (const [attempt, run] of Object.entries(ATTEMPTS)) {
        await currentCloud().resetTo(DEMO_WORLD)
        const person = visitor()
        const name = await STATES[state]!(person)
        outcomes[attempt] = await run(person, name)
      }
      expect(outcomes).toEqual(expected)
    },
    60_000,
  )
})
