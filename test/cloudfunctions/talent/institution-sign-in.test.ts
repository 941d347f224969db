import type { InstitutionRecord } from '../../../cloudfunctions/talent/institution-record'
import { admin, freshInstitution, institution, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import {
  arrivingInstitution,
  INITIAL_PASSWORD,
  INSTITUTION_PASSWORD,
  signedInInstitution,
} from '../../support/talent-steps'

const OWN_PASSWORD = 'Zhengheng!8'
const DAY_MS = 86_400_000
const FRESH = { accountName: 'zhengheng', password: INITIAL_PASSWORD }

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('sign-in of an institution', () => {
  it('with the initial password nothing opens before a new one is set (A13)', async () => {
    const person = freshInstitution()
    expect(await person.call('talent', 'signInInstitution', FRESH)).toEqual({ arriving: true })
    await expect(person.call('talent', 'getMyInstitution', {})).rejects.toMatchObject({
      code: 'ARRIVAL_UNFINISHED',
      details: { kind: 'institution' },
    })
    await agree(person, 'institution')
    const view = await person.call('talent', 'changeInitialPassword', { password: OWN_PASSWORD })
    expect(view).toMatchObject({ name: '南屿正衡认证中心有限公司', accountName: 'zhengheng' })
    expect(await person.call('talent', 'getMyInstitution', {})).toEqual(view)
  })

  it('later the new password signs in at once, and the initial one no more (A13)', async () => {
    const person = await arrivingInstitution()
    await person.call('talent', 'changeInitialPassword', { password: OWN_PASSWORD })
    const other = visitor()
    await expect(other.call('talent', 'signInInstitution', FRESH)).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    const own = { accountName: ' ZhengHeng ', password: OWN_PASSWORD }
    expect(await other.call('talent', 'signInInstitution', own)).toEqual({ arriving: false })
    expect(await other.call('talent', 'getSession', {})).toMatchObject({
      institution: { name: '南屿正衡认证中心有限公司', arriving: false },
    })
  })

  it('the initial password itself, and one against the rule, are refused by name (A13)', async () => {
    const person = await arrivingInstitution()
    for (const [password, code] of [
      [INITIAL_PASSWORD, 'PASSWORD_SAME'],
      ['Zhengheng8', 'PASSWORD_CLASSES'],
      ['Zh#8', 'PASSWORD_LENGTH'],
      ['', 'REQUIRED'],
    ] as const)
      await expect(person.call('talent', 'changeInitialPassword', { password })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        issues: [{ path: 'password', code }],
      })
  })

  it('who came in with the initial password elsewhere is signed out when it is changed (A13)', async () => {
    const person = await arrivingInstitution()
    const other = visitor()
    await other.call('talent', 'signInInstitution', FRESH)
    await person.call('talent', 'changeInitialPassword', { password: OWN_PASSWORD })
    await expect(
      other.call('talent', 'changeInitialPassword', { password: 'Stranger#1' }),
    ).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  it('an initial password of seven days and more opens nothing, not for who has arrived either (A13)', async () => {
    const person = await arrivingInstitution()
    await currentCloud().clock.advance(7 * DAY_MS)
    await expect(visitor().call('talent', 'signInInstitution', FRESH)).rejects.toMatchObject({
      code: 'PASSWORD_EXPIRED',
    })
    await expect(
      person.call('talent', 'changeInitialPassword', { password: OWN_PASSWORD }),
    ).rejects.toMatchObject({ code: 'PASSWORD_EXPIRED' })
  })

  it('five failures lock for a quarter of an hour; an unknown account answers and locks the same (A13)', async () => {
    for (const accountName of ['huaxin', 'nobody-here']) {
      const stranger = visitor()
      const attempt = () =>
        stranger.call('talent', 'signInInstitution', { accountName, password: 'Wrong#123' })
      for (let tries = 0; tries < 5; tries += 1)
        await expect(attempt()).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
      await expect(attempt()).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
    }
    await expect(signedInInstitution()).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
    await currentCloud().clock.advance(16 * 60_000)
    await signedInInstitution()
  })

  it('a new initial password ends the lock and every sign-in (A13, N12)', async () => {
    const person = await signedInInstitution()
    const { initialPassword: password } = await admin().call('talent', 'reissuePassword', {
      institutionId: 'ins_huaxin',
      reason: '联系人换人',
    })
    await expect(person.call('talent', 'getMyInstitution', {})).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
    expect(await person.call('talent', 'signInInstitution', { accountName: 'huaxin', password })).toEqual({
      arriving: true,
    })
    await expect(signedInInstitution()).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  })

  it('a suspended one is signed out and told why, but only with the right password (N12)', async () => {
    const person = await signedInInstitution()
    await admin().call('talent', 'suspendInstitution', { institutionId: 'ins_huaxin', reason: '资质核查' })
    await expect(person.call('talent', 'getMyInstitution', {})).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
    await expect(signedInInstitution()).rejects.toMatchObject({
      code: 'INSTITUTION_SUSPENDED',
      details: { reason: '资质核查' },
    })
    await expect(
      institution().call('talent', 'signInInstitution', { accountName: 'huaxin', password: 'Wrong#123' }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG', details: {} })
    await admin().call('talent', 'resumeInstitution', { institutionId: 'ins_huaxin', reason: '核查通过' })
    await signedInInstitution()
  })
})

describe('机构信息', () => {
  const changes = {
    contactPerson: '秦征',
    phone: '（0571）8888 0099 转 8001',
    email: 'Office@ZhengHeng.example.com',
    address: '南屿市临港路 9 号',
    introduction: '新的简介',
  }

  it('the five fields are saved, the contact data sealed (L13, O4)', async () => {
    const person = await signedInInstitution()
    const view = await person.call('talent', 'updateInstitution', changes)
    expect(view).toMatchObject({
      ...changes,
      phone: '0571-88880099-8001',
      email: 'Office@zhengheng.example.com',
    })
    expect(await person.call('talent', 'getMyInstitution', {})).toEqual(view)
    const stored = JSON.stringify(await currentCloud().documents<InstitutionRecord>('institutions'))
    expect(stored).not.toMatch(/88880099|Office@/)
  })

  it('nothing else changes, whatever is sent (L13)', async () => {
    const person = await signedInInstitution()
    const before = await person.call('talent', 'getMyInstitution', {})
    const forged = { name: '别的机构', creditCode: 'x', accountName: 'x', status: 'suspended', history: [] }
    const view = await person.call('talent', 'updateInstitution', { ...changes, ...forged })
    const { name, creditCode, accountName, approvalNumber } = before
    expect(view).toMatchObject({ name, creditCode, accountName, approvalNumber })
  })

  it('what is wrong is named, and nothing is saved (L13)', async () => {
    const person = await signedInInstitution()
    const before = await person.call('talent', 'getMyInstitution', {})
    await expect(
      person.call('talent', 'updateInstitution', { ...changes, phone: '12345', email: 'office@' }),
    ).rejects.toMatchObject({
      issues: [
        { path: 'phone', code: 'CONTACT_PHONE_FORMAT' },
        { path: 'email', code: 'EMAIL_FORMAT' },
      ],
    })
    expect(await person.call('talent', 'getMyInstitution', {})).toEqual(before)
  })

  it('each institution sees and changes itself only (O3)', async () => {
    const huaxin = await signedInInstitution()
    const zhengheng = await arrivingInstitution()
    await zhengheng.call('talent', 'changeInitialPassword', { password: OWN_PASSWORD })
    await zhengheng.call('talent', 'updateInstitution', { ...changes, ...{ institutionId: 'ins_huaxin' } })
    expect(await huaxin.call('talent', 'getMyInstitution', {})).toMatchObject({ contactPerson: '韩越' })
    await huaxin.call('talent', 'signInInstitution', {
      accountName: 'huaxin',
      password: INSTITUTION_PASSWORD,
    })
  })
})
