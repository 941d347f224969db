import { admin, certified, freshInstitution, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import { joined, memberUnit, signIn as signInUnit, UNIT_PASSWORD } from '../../support/membership-steps'
import { passOwner, signIn as signInPass } from '../../support/pass-steps'
import { RouteError } from '../../support/route-error'
import { CERTIFIED_PASSWORD, INITIAL_PASSWORD } from '../../support/talent-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const NEW_PASSWORD = 'Xinmima#27'
const ROUNDS = 4
const OTHERS = 5

/** Somebody who is signed in and changes the password, and how others sign in with the old one. */
interface Scene {
  change: () => Promise<unknown>
  signIn: (other: Actor) => Promise<unknown>
  /** Who may sign in; anybody without it. */
  others?: Actor[]
}

const SCENES: Record<string, () => Promise<Scene>> = {
  'a pass account': async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { password: currentPassword } = pass
    return {
      change: () => person.call('account', 'changePassword', { currentPassword, password: NEW_PASSWORD }),
      signIn: (other) => signInPass(other, pass),
    }
  },
  'a certified person': async () => {
    const person = certified()
    const { phone } = person
    const signIn = (other: Actor) => other.call('talent', 'signIn', { phone, password: CERTIFIED_PASSWORD })
    await signIn(person)
    return {
      change: () =>
        person.call('talent', 'changePassword', {
          currentPassword: CERTIFIED_PASSWORD,
          password: NEW_PASSWORD,
        }),
      signIn,
    }
  },
  'an institution whose password staff reissue': async () => {
    const { items } = await admin().call('talent', 'listInstitutions', {})
    const { institutionId } = items.find(({ accountName }) => accountName === 'zhengheng')!
    return {
      change: () => admin().call('talent', 'reissuePassword', { institutionId, reason: '与来电核对一致' }),
      signIn: (other) =>
        other.call('talent', 'signInInstitution', { accountName: 'zhengheng', password: INITIAL_PASSWORD }),
    }
  },
  'a unit': async () => {
    const [owner, colleague] = [visitor(), visitor()]
    const { fields } = await memberUnit(owner)
    await joined(owner, colleague)
    return {
      change: () =>
        owner.call('membership', 'changePassword', {
          currentPassword: UNIT_PASSWORD,
          password: NEW_PASSWORD,
        }),
      signIn: (other) => signInUnit(other, fields.creditCode),
      others: [colleague],
    }
  },
}

const kindOf: Record<string, string> = {
  'a pass account': 'pass',
  'a certified person': 'certified',
  'an institution whose password staff reissue': 'institution',
  'a unit': 'unit',
}

const strangers = () => Array.from({ length: OTHERS }, () => visitor())

/** A refusal by its code; a defect is thrown. */
async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'OK'
  } catch (error) {
    if (!(error instanceof RouteError)) throw error
    return error.code
  }
}

describe('a sign-in in the moment in which the password changes', () => {
  it.each(Object.keys(kindOf))(
    '%s: no sign-in with the old password outlives the change (A6)',
    async (name) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await currentCloud().resetTo(DEMO_WORLD)
        const { change, signIn, others = strangers() } = await SCENES[name]!()
        const [changed, ...outcomes] = await Promise.all(
          [change(), ...others.map(signIn)].map((attempt) => outcomeOf(attempt)),
        )
        expect(changed).toBe('OK')
        for (const outcome of outcomes) expect(['OK', 'PASSWORD_WRONG']).toContain(outcome)
        const signIns = await currentCloud().documents<{ kind: string; openid: string }>('sign_ins')
        const inWithOld = signIns.filter(
          ({ kind, openid }) => kind === kindOf[name] && others.some((other) => other.openid === openid),
        )
        expect(inWithOld).toEqual([])
      }
    },
    120_000,
  )
})

describe('two who come in with one initial password', () => {
  it('change it at the same moment: one of them has, and that password signs in (A13)', async () => {
    const arriveWith = (person: Actor, password: string) =>
      person.call('talent', 'signInInstitution', { accountName: 'zhengheng', password })
    for (let round = 0; round < ROUNDS; round += 1) {
      await currentCloud().resetTo(DEMO_WORLD)
      const passwords = ['Zhengheng#27', 'Zhengheng#28']
      const people = [freshInstitution(), visitor()]
      for (const person of people) {
        await arriveWith(person, INITIAL_PASSWORD)
        await agree(person, 'institution')
      }
      const outcomes = await Promise.all(
        people.map((person, index) =>
          outcomeOf(person.call('talent', 'changeInitialPassword', { password: passwords[index]! })),
        ),
      )
      expect([...outcomes].sort()).toEqual(['OK', 'SIGN_IN_REQUIRED'])
      const first = outcomes.indexOf('OK')
      expect(await people[first]!.call('talent', 'getMyInstitution', {})).toBeTruthy()
      expect(await outcomeOf(people[1 - first]!.call('talent', 'getMyInstitution', {}))).toBe(
        'SIGN_IN_REQUIRED',
      )
      expect(await outcomeOf(arriveWith(visitor(), passwords[first]!))).toBe('OK')
      expect(await outcomeOf(arriveWith(visitor(), passwords[1 - first]!))).toBe('PASSWORD_WRONG')
    }
  }, 120_000)
})
