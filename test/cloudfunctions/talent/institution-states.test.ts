import { admin, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { INITIAL_PASSWORD, INSTITUTION_PASSWORD } from '../../support/talent-steps'

beforeAll(startCloud)
afterAll(stopCloud)

const DAY_MS = 86_400_000
const FRESH = { accountName: 'zhengheng', password: INITIAL_PASSWORD }
const SETTLED = { accountName: 'huaxin', password: INSTITUTION_PASSWORD }
const WRONG = 'Wrong#123'

const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    (answer) => ((answer as { arriving?: boolean }).arriving ? 'ARRIVING' : 'OK'),
    (error: { code: string }) => error.code,
  )
const suspend = (institutionId: string) =>
  admin().call('talent', 'suspendInstitution', { institutionId, reason: '资质核查' })

/** How an account can stand, and how it comes to it. */
const STATES: Record<string, { own: typeof FRESH; arrange?: () => Promise<unknown> }> = {
  'that does not exist': { own: { accountName: 'nobody-here', password: 'Nobody#12' } },
  'with its initial password': { own: FRESH },
  'whose initial password ran out': {
    own: FRESH,
    arrange: () => currentCloud().clock.advance(7 * DAY_MS),
  },
  'with a password of its own': { own: SETTLED },
  'that strangers locked': {
    own: SETTLED,
    async arrange() {
      const stranger = visitor()
      for (let time = 0; time < 5; time += 1)
        await outcomeOf(stranger.call('talent', 'signInInstitution', { ...SETTLED, password: WRONG }))
    },
  },
  'that is suspended': { own: SETTLED, arrange: () => suspend('ins_huaxin') },
  'that is suspended before its first sign-in': { own: FRESH, arrange: () => suspend('ins_zhengheng') },
}

/** For each state: what the right password comes to, a wrong one, and 机构信息 afterwards on that WeChat. */
const TABLE: Record<string, [right: string, wrong: string, info: string]> = {
  'that does not exist': ['PASSWORD_WRONG', 'PASSWORD_WRONG', 'SIGN_IN_REQUIRED'],
  'with its initial password': ['ARRIVING', 'PASSWORD_WRONG', 'ARRIVAL_UNFINISHED'],
  'whose initial password ran out': ['PASSWORD_EXPIRED', 'PASSWORD_WRONG', 'SIGN_IN_REQUIRED'],
  'with a password of its own': ['OK', 'PASSWORD_WRONG', 'OK'],
  'that strangers locked': ['SIGN_IN_LOCKED', 'SIGN_IN_LOCKED', 'SIGN_IN_REQUIRED'],
  'that is suspended': ['INSTITUTION_SUSPENDED', 'PASSWORD_WRONG', 'SIGN_IN_REQUIRED'],
  'that is suspended before its first sign-in': [
    'INSTITUTION_SUSPENDED',
    'PASSWORD_WRONG',
    'SIGN_IN_REQUIRED',
  ],
}

describe('accounts of institutions, every state and event', () => {
  it('the table names every state', () => expect(Object.keys(TABLE)).toEqual(Object.keys(STATES)))

  it.each(Object.entries(TABLE))('an account %s (A13)', async (state, expected) => {
    await currentCloud().resetTo(DEMO_WORLD)
    const { own, arrange } = STATES[state]!
    await arrange?.()
    const person = visitor()
    const right = await outcomeOf(person.call('talent', 'signInInstitution', own))
    const info = await outcomeOf(person.call('talent', 'getMyInstitution', {}))
    const wrong = await outcomeOf(visitor().call('talent', 'signInInstitution', { ...own, password: WRONG }))
    expect([right, wrong, info]).toEqual(expected)
  })
})
