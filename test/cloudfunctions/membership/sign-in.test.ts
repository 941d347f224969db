import { localAddress } from '../../../scripts/local/local-address'
import { openCloud } from '../../../scripts/seed/open-cloud'
import { visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import {
  approvedUnit,
  joined,
  memberUnit,
  register,
  registration,
  signIn,
  UNIT_PASSWORD,
  unitProfile,
} from '../../support/membership-steps'
import { textedCode } from '../../support/texted-code'

const OTHER_PASSWORD = 'Other#2026'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('sign-in', () => {
  it('while pending it says so, with the age of the case and the contact (M3)', async () => {
    const fields = registration()
    const { registration: made } = await register(visitor(), fields)
    const person = visitor()
    expect(await signIn(person, fields.contactPhone)).toMatchObject({
      step: 'in_review',
      registration: { submittedAt: made.submittedAt },
      association: { phone: '0571-0000 0000' },
    })
    await expect(person.call('membership', 'getHome', {})).rejects.toMatchObject({
      code: 'ARRIVAL_UNFINISHED',
    })
    await expect(person.call('membership', 'saveProfile', unitProfile())).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
  })

  it('the same words for a wrong password and for nobody, and five failures lock (A15)', async () => {
    const { fields } = await approvedUnit(visitor())
    await expect(signIn(visitor(), '91110000600037341L', OTHER_PASSWORD)).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    const person = visitor()
    for (let failure = 0; failure < 5; failure += 1)
      await expect(signIn(person, fields.creditCode, OTHER_PASSWORD)).rejects.toMatchObject({
        code: 'PASSWORD_WRONG',
      })
    await expect(signIn(person, fields.creditCode)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
    await currentCloud().clock.advance(16 * 60_000)
    expect(await signIn(person, fields.creditCode.toLowerCase())).toMatchObject({ step: 'profile' })
  })

  it('five failures are five by all of its names together (A15)', async () => {
    const { fields } = await approvedUnit(visitor())
    const person = visitor()
    for (const name of [fields.creditCode, fields.contactPhone, fields.creditCode, fields.contactPhone])
      await expect(signIn(person, name, OTHER_PASSWORD)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(signIn(person, fields.contactPhone, OTHER_PASSWORD)).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    await expect(signIn(person, fields.creditCode)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
  })

  it('nothing works before the profile is complete and the WeChat bound (M4, A16)', async () => {
    const person = visitor()
    const { fields } = await approvedUnit(person)
    expect(await signIn(person, fields.creditCode)).toMatchObject({ step: 'profile' })
    await expect(person.call('membership', 'bindWechat', { name: '温如许' })).rejects.toMatchObject({
      code: 'ARRIVAL_UNFINISHED',
    })
    await person.call('membership', 'saveProfile', unitProfile())
    await expect(person.call('membership', 'getHome', {})).rejects.toMatchObject({
      code: 'ARRIVAL_UNFINISHED',
    })
    for (let tap = 0; tap < 2; tap += 1)
      expect(await person.call('membership', 'bindWechat', { name: '温如许' })).toMatchObject({
        step: 'done',
      })
    expect(await person.call('membership', 'getHome', {})).toMatchObject({
      level: 'member',
      memberNumber: '0269',
      me: { name: '温如许', role: 'owner' },
      operators: 1,
    })
  })

  it('the profile names every field that is wrong (M4)', async () => {
    const person = visitor()
    const { fields } = await approvedUnit(person)
    await signIn(person, fields.creditCode)
    await expect(
      person.call('membership', 'saveProfile', {
        ...unitProfile(),
        email: '',
        state: '',
        nature: '不在表里',
        postcode: '3100',
        landline: '81234567',
        region: [],
        address: '',
        website: 'example',
        registeredOn: '2099-01-01',
        businessScope: '',
        registeredCapitalFen: null,
        paidCapitalFen: -1,
      }),
    ).rejects.toMatchObject({
      issues: [
        { path: 'email', code: 'REQUIRED' },
        { path: 'state', code: 'REQUIRED' },
        { path: 'nature', code: 'NOT_A_CHOICE' },
        { path: 'postcode', code: 'POSTCODE_FORMAT' },
        { path: 'landline', code: 'LANDLINE_FORMAT' },
        { path: 'region', code: 'REQUIRED' },
        { path: 'address', code: 'REQUIRED' },
        { path: 'website', code: 'WEBSITE_FORMAT' },
        { path: 'registeredOn', code: 'DATE_IN_FUTURE' },
        { path: 'businessScope', code: 'REQUIRED' },
        { path: 'registeredCapitalFen', code: 'REQUIRED' },
        { path: 'paidCapitalFen', code: 'TOO_SMALL' },
      ],
    })
  })

  it('an unfinished sign-in cannot see the full phone or the e-mail (O4)', async () => {
    const person = visitor()
    await memberUnit(person)
    const profile = await person.call('membership', 'getProfile', {})
    expect(JSON.stringify(profile)).not.toMatch(/1[3-9]\d{9}|office@/)
    expect(profile).toMatchObject({
      emailMasked: 'o****e@yunfan.example.com',
      details: { postcode: '310000' },
    })
  })

  it('of two WeChats that bind at once, one is bound (A16)', async () => {
    const people = [visitor(), visitor()]
    const { fields } = await approvedUnit(visitor())
    for (const person of people) {
      await signIn(person, fields.creditCode)
      await agree(person, 'unit')
    }
    await people[0]!.call('membership', 'saveProfile', unitProfile())
    const outcomes = await Promise.allSettled(
      people.map((person) => person.call('membership', 'bindWechat', { name: '温如许' })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const homes = await Promise.allSettled(people.map((person) => person.call('membership', 'getHome', {})))
    expect(homes.map(({ status }) => status)).toEqual(outcomes.map(({ status }) => status))
  })

  it('another WeChat is refused with the unit and whom to call (A16)', async () => {
    const { fields } = await memberUnit(visitor())
    const stranger = visitor()
    await expect(signIn(stranger, fields.creditCode)).rejects.toMatchObject({
      code: 'UNIT_BOUND_ELSEWHERE',
      details: { unitName: fields.name, association: { phone: '0571-0000 0000' } },
    })
    await expect(stranger.call('membership', 'getArrival', {})).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
  })

  it('signing out ends it, and the bound WeChat gets in again at once (A16)', async () => {
    const owner = visitor()
    const { fields } = await memberUnit(owner)
    await owner.call('membership', 'signOut', {})
    await expect(owner.call('membership', 'getHome', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    expect(await signIn(owner, fields.contactPhone)).toMatchObject({ step: 'done' })
  })
})

describe('the password', () => {
  it('changed by the owner: all other WeChats sign in anew (M17)', async () => {
    const owner = visitor()
    const unit = await memberUnit(owner)
    const colleague = visitor()
    await joined(owner, colleague)
    const password = OTHER_PASSWORD
    const change = (currentPassword: string) =>
      owner.call('membership', 'changePassword', { currentPassword, password })
    await expect(change('wrong#2026')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await change(UNIT_PASSWORD)
    expect(await owner.call('membership', 'getHome', {})).toMatchObject({ operators: 2 })
    await expect(colleague.call('membership', 'getHome', {})).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
    await expect(signIn(colleague, unit.fields.creditCode)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    expect(await signIn(colleague, unit.fields.creditCode, password)).toMatchObject({ step: 'done' })
  })

  it('recovered by a code to the contact; the WeChat check stays as it is (A15, A16)', async () => {
    const owner = visitor()
    const { fields } = await memberUnit(owner)
    await currentCloud().clock.advance(61_000)
    const stranger = visitor()
    const loginName = fields.creditCode
    await stranger.call('membership', 'sendRecoveryCode', { loginName })
    const code = await textedCode(fields.contactPhone)
    const password = OTHER_PASSWORD
    await stranger.call('membership', 'resetPassword', { loginName, code, password, passwordAgain: password })
    await expect(owner.call('membership', 'getHome', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    await expect(signIn(stranger, loginName, password)).rejects.toMatchObject({
      code: 'UNIT_BOUND_ELSEWHERE',
    })
    expect(await signIn(owner, loginName, password)).toMatchObject({ step: 'done' })
  })

  it('a unit whose registration stopped before its password was stored gets one by its credit code (A15)', async () => {
    const { unitId, fields } = await approvedUnit(visitor())
    await openCloud(localAddress(currentCloud()))
      .database()
      .collection('credentials')
      .doc(`unit:${unitId}`)
      .remove()
    await currentCloud().clock.advance(61_000)
    const person = visitor()
    const loginName = fields.creditCode
    await person.call('membership', 'sendRecoveryCode', { loginName })
    const code = await textedCode(fields.contactPhone)
    const password = OTHER_PASSWORD
    await person.call('membership', 'resetPassword', { loginName, code, password, passwordAgain: password })
    expect(await signIn(person, loginName, password)).toMatchObject({ step: 'profile' })
  })

  it('recovery says nothing about names that nobody has (A15)', async () => {
    const person = visitor()
    const loginName = '91110000600037341L'
    expect(await person.call('membership', 'sendRecoveryCode', { loginName })).toMatchObject({
      resendAt: expect.any(String) as string,
    })
    await expect(
      person.call('membership', 'resetPassword', {
        loginName,
        code: '123456',
        password: OTHER_PASSWORD,
        passwordAgain: OTHER_PASSWORD,
      }),
    ).rejects.toMatchObject({ code: 'CODE_WRONG' })
  })
})
