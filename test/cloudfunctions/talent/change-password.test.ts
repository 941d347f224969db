import { admin, institution, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import {
  CERTIFIED_PASSWORD,
  INSTITUTION_PASSWORD,
  signedInCertified,
  signedInInstitution,
} from '../../support/talent-steps'
import { textsTo } from '../../support/texted-code'

const NEW_PASSWORD = 'Xinmima#27'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

/** Certified staff and institutions alike: how one signs in, changes the password, and calls something of its own. */
const WAYS = [
  {
    who: 'certified staff (A14)',
    present: CERTIFIED_PASSWORD,
    start: signedInCertified,
    signIn: async (person: Actor, password: string) => {
      const { phone } = await signedInCertified()
      await person.call('talent', 'signIn', { phone, password })
    },
    change: (person: Actor, change: { currentPassword: string; password: string }) =>
      person.call('talent', 'changePassword', change),
    own: (person: Actor) => person.call('talent', 'getMyCard', {}),
  },
  {
    who: 'an institution (A13)',
    present: INSTITUTION_PASSWORD,
    start: signedInInstitution,
    signIn: async (person: Actor, password: string) => {
      await person.call('talent', 'signInInstitution', { accountName: 'huaxin', password })
    },
    change: (person: Actor, change: { currentPassword: string; password: string }) =>
      person.call('talent', 'changeInstitutionPassword', change),
    own: (person: Actor) => person.call('talent', 'getMyInstitution', {}),
  },
] as const

describe.each(WAYS)('修改密码 of $who', ({ present, start, signIn, change, own }) => {
  it('refuses a wrong present password, the same one, and one against the rule', async () => {
    const person = await start()
    await expect(
      change(person, { currentPassword: 'Falsch#2026', password: NEW_PASSWORD }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    for (const [password, code] of [
      [present, 'PASSWORD_SAME'],
      ['onlyletters', 'PASSWORD_CLASSES'],
    ])
      await expect(change(person, { currentPassword: present, password: password! })).rejects.toMatchObject({
        issues: [{ path: 'password', code }],
      })
  })

  it('signs out every WeChat but this one', async () => {
    const other = visitor()
    await signIn(other, present)
    const person = await start()
    await change(person, { currentPassword: present, password: NEW_PASSWORD })
    await expect(own(person)).resolves.toBeDefined()
    await expect(own(other)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  it('locks after five wrong tries like a sign-in does', async () => {
    const person = await start()
    const guess = () => change(person, { currentPassword: 'Falsch#2026', password: NEW_PASSWORD })
    for (let tries = 0; tries < 5; tries += 1)
      await expect(guess()).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(guess()).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
  })
})

describe('after 修改密码', () => {
  it('the phone of the roster is told (A14)', async () => {
    const person = await signedInCertified()
    await person.call('talent', 'changePassword', {
      currentPassword: CERTIFIED_PASSWORD,
      password: NEW_PASSWORD,
    })
    expect((await textsTo(person.phone))[0]).toContain('登录密码已修改')
  })

  it('an institution is told on its mobile; one with a landline gets no message (A13)', async () => {
    const person = await signedInInstitution()
    const { phone } = institution()
    const change = async (currentPassword: string, password: string) => {
      await person.call('talent', 'changeInstitutionPassword', { currentPassword, password })
    }
    const info = await person.call('talent', 'getMyInstitution', {})
    const { contactPerson, email, address, introduction } = info
    const edit = { contactPerson, email, address, introduction }
    await person.call('talent', 'updateInstitution', { ...edit, phone })
    await change(INSTITUTION_PASSWORD, NEW_PASSWORD)
    expect(await textsTo(phone)).toHaveLength(1)
    await person.call('talent', 'updateInstitution', { ...edit, phone: '0571-88880000' })
    await change(NEW_PASSWORD, INSTITUTION_PASSWORD)
    expect(await textsTo(phone)).toHaveLength(1)
  })

  it('an institution is told as well when staff reissue its password (A13, N12)', async () => {
    const person = await signedInInstitution()
    const { phone } = institution()
    const { contactPerson, email, address, introduction } = await person.call(
      'talent',
      'getMyInstitution',
      {},
    )
    const edit = { contactPerson, email, address, introduction }
    await person.call('talent', 'updateInstitution', { ...edit, phone })
    const before = (await textsTo(phone)).length
    const reason = '与来电核对一致'
    await admin().call('talent', 'reissuePassword', { institutionId: 'ins_huaxin', reason })
    const texts = await textsTo(phone)
    expect(texts).toHaveLength(before + 1)
    expect(texts[0]).toContain('登录密码已修改')
  })
})
