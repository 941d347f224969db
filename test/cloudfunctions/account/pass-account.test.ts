import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { admin, candidate, visitor } from '../../support/actors'
import { startDraft } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree, inventedIdNumber, newWechatUser, registeredCandidate } from '../../support/factories'
import {
  aMinuteLater,
  inventedPass,
  passOwner,
  questionsWith,
  registerPass,
  registration,
  signIn,
} from '../../support/pass-steps'
import { textedCode } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const MINUTE_MS = 60_000

describe('注册通行证', () => {
  it('makes an account that is bound to no WeChat; the user name signs in on any (S3, A5)', async () => {
    const person = await newWechatUser()
    const pass = await registerPass(person)
    expect((await person.call('account', 'getSession', {})).account).toBeNull()
    const view = await signIn(visitor(), pass)
    expect(view).toMatchObject({
      userName: pass.userName,
      wechat: 'none',
      profile: { name: '安若素' },
      phoneMasked: `${pass.phone.slice(0, 3)}****${pass.phone.slice(-4)}`,
    })
  })

  it('says everything that is wrong at once, each beside its field (A2, A6)', async () => {
    const person = await newWechatUser()
    const refused = person.call('account', 'registerPassAccount', {
      userName: '1a',
      password: 'short',
      name: '安 1',
      idType: 'resident_id',
      idNumber: '12',
      email: 'x',
      phone: { phone: '138', code: '1' },
      questions: [
        { question: 'first_pet', answer: '，。' },
        { question: 'first_pet', answer: '阿黄' },
      ],
      consents: { privacy: '', agreement: '', sensitive_data: '' },
    })
    await expect(refused).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'userName', code: 'TOO_SHORT' },
        { path: 'password', code: 'PASSWORD_LENGTH' },
        { path: 'questions.0.answer', code: 'TOO_SHORT' },
        { path: 'questions.1.question', code: 'ASKED_TWICE' },
        { path: 'name', code: 'NAME_CHARACTERS' },
        { path: 'idNumber', code: 'ID_LENGTH' },
        { path: 'email', code: 'EMAIL_FORMAT' },
        { path: 'consents.privacy', code: 'MUST_AGREE' },
        { path: 'consents.agreement', code: 'MUST_AGREE' },
        { path: 'consents.sensitive_data', code: 'MUST_AGREE' },
      ],
    })
    await expect(
      person.call('account', 'registerPassAccount', {
        ...(await registration(person, inventedPass({ userName: '1abc' }))),
      }),
    ).rejects.toMatchObject({ issues: [{ path: 'userName', code: 'USER_NAME_CHARACTERS' }] })
  })

  it('a user name belongs to one person, whatever its capitals; the phone’s code is not lost by it (S3)', async () => {
    const person = await newWechatUser()
    const first = await registerPass(person)
    const input = await registration(person, inventedPass({ userName: first.userName.toUpperCase() }))
    const send = (userName: string) => person.call('account', 'registerPassAccount', { ...input, userName })
    await expect(send(input.userName)).rejects.toMatchObject({ code: 'LOGIN_NAME_TAKEN' })
    await expect(send('another-name')).resolves.toEqual({ userName: 'another-name' })
  })

  it('an ID number that is registered already is refused, and nothing is left behind (A4)', async () => {
    const idNumber = inventedIdNumber()
    await registeredCandidate({ idNumber })
    const person = await newWechatUser()
    const pass = inventedPass({ idNumber })
    await expect(registerPass(person, pass)).rejects.toMatchObject({ code: 'ID_NUMBER_TAKEN' })
    await aMinuteLater()
    await registerPass(person, { ...pass, idNumber: inventedIdNumber() })
  })

  it('the same ID number from two phones at the same moment is taken once, and the other name stays free (A4)', async () => {
    const idNumber = inventedIdNumber()
    const people = await Promise.all([newWechatUser(), newWechatUser(), newWechatUser()])
    const count = async (collection: string) => (await currentCloud().documents(collection)).length
    const before = [await count('credentials'), await count('recovery_settings')]
    const passes = people.map(() => inventedPass({ idNumber }))
    const inputs = await Promise.all(people.map((person, index) => registration(person, passes[index]!)))
    const outcomes = await Promise.allSettled(
      people.map((person, index) => person.call('account', 'registerPassAccount', inputs[index]!)),
    )
    const refused = outcomes.flatMap((outcome, index) => (outcome.status === 'rejected' ? [index] : []))
    expect(refused).toHaveLength(2)
    const after = [await count('credentials'), await count('recovery_settings')]
    expect(after).toEqual(before.map((one) => one + 1))
    for (const index of refused)
      await expect(signIn(visitor(), passes[index]!)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  })

  it('takes the number of WeChat’s phone button as well (A3)', async () => {
    const person = await newWechatUser()
    const pass = inventedPass()
    const input = await registration(person, pass)
    const wechatCode = await person.phoneCode()
    await person.call('account', 'registerPassAccount', { ...input, phone: { wechatCode } })
    const { phoneMasked } = await signIn(person, pass)
    expect(phoneMasked).toBe(`${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`)
  })

  it('keeps password, answers, ID number and phone in no readable form (A6, O4)', async () => {
    const { pass } = await passOwner()
    const collections = ['accounts', 'credentials', 'recovery_settings', 'codes', 'rate_limits', 'sign_ins']
    const stored = JSON.stringify(await Promise.all(collections.map((one) => currentCloud().documents(one))))
    for (const secret of [pass.password, pass.phone, pass.idNumber, '周老师', '江临第一小学'])
      expect(stored).not.toContain(secret)
    expect(await currentCloud().logs()).not.toMatch(new RegExp(`${pass.password}|${pass.phone}|周老师`))
  })
})

describe('账号密码登录', () => {
  it('lasts until 退出登录; then this WeChat is whoever it is bound to (S3)', async () => {
    const { pass } = await passOwner()
    const other = candidate()
    const own = (await other.call('account', 'getSession', {})).account
    const view = await signIn(other, pass)
    expect((await other.call('account', 'getSession', {})).account).toEqual(view)
    expect(await other.call('account', 'signOut', {})).toEqual({ account: own })
    expect((await other.call('account', 'getSession', {})).account).toEqual(own)
  })

  it('a wrong password and a name that nobody has are the same refusal (A6)', async () => {
    const { pass } = await passOwner()
    const wrong = await signIn(visitor(), { ...pass, password: 'Falsch#2026' }).catch(
      (error: unknown) => error,
    )
    const nobody = await signIn(visitor(), { ...pass, userName: 'nobody-here' }).catch(
      (error: unknown) => error,
    )
    expect(wrong).toMatchObject({ code: 'PASSWORD_WRONG' })
    expect({ ...(nobody as object) }).toEqual({ ...(wrong as object) })
  })

  it('five wrong passwords lock strangers out for 15 minutes, never the WeChat that was in before (S3)', async () => {
    const { person, pass } = await passOwner()
    await person.call('account', 'signOut', {})
    const stranger = visitor()
    for (let time = 0; time < 5; time++)
      await expect(signIn(stranger, { ...pass, password: 'Falsch#2026' })).rejects.toMatchObject({
        code: 'PASSWORD_WRONG',
      })
    await expect(signIn(stranger, pass)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
    await expect(signIn(visitor(), pass)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
    await expect(signIn(person, pass)).resolves.toMatchObject({ userName: pass.userName })
    await currentCloud().clock.advance(15 * MINUTE_MS + 1)
    await expect(signIn(visitor(), pass)).resolves.toMatchObject({ userName: pass.userName })
  })

  it('a member of staff is no staff on a WeChat that only knows the password (A18)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const accounts = await currentCloud().documents<AccountRecord>('accounts')
    const { _id: accountId } = accounts.find(({ userName }) => userName === pass.userName)!
    await admin().call('staff', 'grantRole', { accountId, role: 'reviewer' })
    expect((await person.call('account', 'getSession', {})).account?.staffRoles).toEqual(['reviewer'])
    const elsewhere = visitor()
    expect((await signIn(elsewhere, pass)).staffRoles).toEqual([])
    const renamed = await elsewhere.call('account', 'updateAppearance', { nickname: '在别处' })
    expect(renamed).toMatchObject({ nickname: '在别处', staffRoles: [] })
    await expect(elsewhere.call('application', 'listForReview', {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('设置登录密码', () => {
  const login = () => {
    const { userName, password, answers } = inventedPass()
    return { userName, password, questions: questionsWith(answers) }
  }

  it('an account made by 授权登录 gets a user name and can be used on another WeChat (A5)', async () => {
    const person = await registeredCandidate()
    const input = login()
    await expect(person.call('account', 'unbindWechat', { password: input.password })).rejects.toMatchObject({
      code: 'LOGIN_NOT_SET',
    })
    const view = await person.call('account', 'setLogin', input)
    expect(view).toMatchObject({ userName: input.userName, wechat: 'this' })
    expect(await signIn(visitor(), input)).toMatchObject({ accountId: view.accountId, wechat: 'other' })
    await expect(person.call('account', 'setLogin', login())).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
  })

  it('a name that is taken leaves the account as it was (S3)', async () => {
    const { pass } = await passOwner()
    const person = await registeredCandidate()
    const input = login()
    await expect(
      person.call('account', 'setLogin', { ...input, userName: pass.userName }),
    ).rejects.toMatchObject({ code: 'LOGIN_NAME_TAKEN' })
    expect((await person.call('account', 'getSession', {})).account?.userName).toBeNull()
    await expect(person.call('account', 'setLogin', input)).resolves.toMatchObject({
      userName: input.userName,
    })
  })
})

describe('修改密码', () => {
  it('asks for the current one and signs out every other WeChat (S2)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const other = visitor()
    await signIn(other, pass)
    const change = (currentPassword: string, password: string) =>
      person.call('account', 'changePassword', { currentPassword, password })
    await expect(change('Falsch#2026', 'Neu#2026abc')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(change(pass.password, 'onlyletters')).rejects.toMatchObject({
      issues: [{ path: 'password', code: 'PASSWORD_CLASSES' }],
    })
    await expect(change(pass.password, pass.password)).rejects.toMatchObject({
      issues: [{ path: 'password', code: 'PASSWORD_SAME' }],
    })
    await change(pass.password, 'Neu#2026abc')
    expect((await person.call('message', 'list', {})).items[0]).toMatchObject({ kind: 'password_changed' })
    expect((await other.call('account', 'getSession', {})).account).toBeNull()
    await expect(signIn(other, pass)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(signIn(other, { ...pass, password: 'Neu#2026abc' })).resolves.toBeDefined()
  })
})

describe('registration for an exam', () => {
  it('waits for the binding, and says so (A5)', async () => {
    const { person } = await passOwner()
    await expect(startDraft(person)).rejects.toMatchObject({
      code: 'WECHAT_NOT_BOUND',
      details: { wechat: 'none' },
    })
    await person.call('account', 'bindWechat', {})
    await expect(startDraft(person)).resolves.toMatchObject({ status: 'draft' })
  })
})

describe('a phone without WeChat’s button', () => {
  it('is shown by a texted code and stored sealed (A3, O4)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    await agree(person)
    const { phone } = inventedPass()
    await expect(person.call('account', 'sendPhoneCode', { phone: '12' })).rejects.toMatchObject({
      issues: [{ path: 'phone', code: 'PHONE_FORMAT' }],
    })
    await person.call('account', 'sendPhoneCode', { phone })
    await expect(person.call('account', 'verifyPhoneCode', { phone, code: 'x' })).rejects.toMatchObject({
      code: 'CODE_WRONG',
      details: { triesLeft: 4 },
    })
    const { phoneMasked } = await person.call('account', 'verifyPhoneCode', {
      phone,
      code: await textedCode(phone),
    })
    expect(phoneMasked).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`)
    expect(JSON.stringify(await currentCloud().documents('accounts'))).not.toContain(phone)
  })
})
