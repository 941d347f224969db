import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { admin, reviewer, type Actor } from '../../support/actors'
import { submittedForm } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree, newWechatUser } from '../../support/factories'
import { passOwner, provenPhone, questionsWith, signIn, type Pass } from '../../support/pass-steps'
import { ask } from '../../support/request-steps'
import { textedCode, textsTo } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const THIEF_PHONE = '13905710666'

/** Somebody who has signed in by the password on a WeChat of their own, with a phone of their own. */
async function knowsThePassword(pass: Pass): Promise<Actor> {
  const thief = await newWechatUser('路人')
  await signIn(thief, pass)
  return thief
}

const recordOf = async ({ userName }: Pass): Promise<AccountRecord> =>
  (await currentCloud().documents<AccountRecord>('accounts')).find((one) => one.userName === userName)!

describe.each([
  ['another WeChat', true, 'other'],
  ['no WeChat', false, 'none'],
] as const)('who knows only the password of an account bound to %s', (_where, bound, wechat) => {
  let owner: Actor
  let pass: Pass
  let thief: Actor
  let before: AccountRecord
  beforeEach(async () => {
    ;({ person: owner, pass } = await passOwner({ bound }))
    thief = await knowsThePassword(pass)
    before = await recordOf(pass)
  })

  it('cannot put an own phone in the place of the owner’s, by either way (A3, A5)', async () => {
    const refusal = { code: 'BOUND_WECHAT_ONLY', details: { wechat } }
    const evidence = await provenPhone(thief, THIEF_PHONE)
    await expect(thief.call('account', 'verifyPhoneCode', evidence)).rejects.toMatchObject(refusal)
    const code = await thief.phoneCode()
    await expect(thief.call('account', 'authorizePhone', { code })).rejects.toMatchObject(refusal)
    expect(await recordOf(pass)).toEqual(before)
    const texts = (await textsTo(THIEF_PHONE)).length
    await thief.call('account', 'sendConfirmCode', { step: 'unbind' })
    expect(await textsTo(THIEF_PHONE)).toHaveLength(texts)
  })

  it('does not end up bound (A5)', async () => {
    const { password } = pass
    await thief.call('account', 'unbindWechat', { password }).catch(() => {})
    await expect(thief.call('account', 'bindWechat', {})).rejects.toMatchObject(
      bound ? { code: 'STATE_CONFLICT' } : { issues: [{ path: 'code', code: 'REQUIRED' }] },
    )
    await expect(thief.call('account', 'bindWechat', { code: '123456' })).rejects.toMatchObject({
      code: bound ? 'STATE_CONFLICT' : 'CODE_EXPIRED',
    })
    expect((await recordOf(pass)).openid).toBe(before.openid)
    expect((await owner.call('account', 'getSession', {})).account).toMatchObject({ userName: pass.userName })
  })
})

describe('who knows only the password of somebody else', () => {
  it.each([true, false])(
    'neither cancels the account nor takes its data away, bound elsewhere: %s (A7, O7)',
    async (bound) => {
      const { person, pass } = await passOwner({ bound })
      const { exportId } = await person.call('account', 'exportMyData', {})
      const thief = await newWechatUser()
      await signIn(thief, pass)
      const refused = { code: 'BOUND_WECHAT_ONLY' }
      const { password } = pass
      await expect(thief.call('account', 'cancelAccount', { password })).rejects.toMatchObject(refused)
      await expect(thief.call('account', 'exportMyData', {})).rejects.toMatchObject(refused)
      await expect(thief.call('account', 'getExportLink', { exportId })).rejects.toMatchObject(refused)
      await expect(thief.call('pdf', 'exportMyData', {})).rejects.toMatchObject(refused)
      await expect(thief.call('pdf', 'emailMyData', { exportId })).rejects.toMatchObject(refused)
      expect((await person.call('account', 'getSession', {})).account).toMatchObject({
        userName: pass.userName,
      })
      expect(await person.call('account', 'cancelAccount', { password })).toMatchObject({
        receiptNumber: expect.any(String) as string,
      })
    },
  )
})

describe('who knows only the password of somebody else', () => {
  it.each([true, false])(
    'changes nothing that leads back in, bound elsewhere: %s (A5, A6)',
    async (bound) => {
      const { pass } = await passOwner({ bound })
      const thief = await knowsThePassword(pass)
      const { password, answers } = pass
      const refused = { code: 'BOUND_WECHAT_ONLY' }
      const before = await currentCloud().documents('recovery_settings')
      const questions = questionsWith(['冒名', '顶替'])
      await expect(thief.call('account', 'changeQuestions', { password, questions })).rejects.toMatchObject(
        refused,
      )
      await expect(
        thief.call('account', 'setFactorsNeeded', { password, factorsNeeded: 2 }),
      ).rejects.toMatchObject(refused)
      await expect(thief.call('account', 'updateEmail', { email: 'x@example.com' })).rejects.toMatchObject(
        refused,
      )
      expect(await currentCloud().documents('recovery_settings')).toEqual(before)
      await expect(
        thief.call('account', 'answerRecoveryQuestions', { userName: pass.userName, answers }),
      ).resolves.toMatchObject({ proof: expect.any(String) as string })
    },
  )
})

describe('who knows only the password of somebody who has applied', () => {
  it('opens no document with the full ID number; it goes to the owner’s own e-mail (O4, C9)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { applicationId: subjectId } = await submittedForm(person)
    const thief = await knowsThePassword(pass)
    const wanted = { kind: 'application_form', subjectId } as const
    await expect(thief.call('pdf', 'getDocument', wanted)).rejects.toMatchObject({
      code: 'BOUND_WECHAT_ONLY',
    })
    expect(await person.call('pdf', 'getDocument', wanted)).toMatchObject({ kind: 'application_form' })
    expect(await thief.call('pdf', 'emailDocument', wanted)).toMatchObject({
      emailMasked: (await person.call('account', 'getSession', {})).account!.profile!.emailMasked,
    })
  })
})

describe('the owner of an account', () => {
  it('changes the phone in the bound WeChat and is told (A3, A5)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    await person.call('account', 'verifyPhoneCode', await provenPhone(person, THIEF_PHONE))
    const { phoneMasked } = (await person.call('account', 'getSession', {})).account!
    expect(phoneMasked).toBe('139****0666')
    const { items } = await person.call('message', 'list', {})
    expect(items[0]).toMatchObject({
      kind: 'phone_changed',
      link: '/packages/account/security/security',
      body: expect.stringContaining('139****0666') as string,
    })
    // The same number again changes nothing and tells nothing.
    await currentCloud().clock.advance(61_000)
    await person.call('account', 'verifyPhoneCode', await provenPhone(person, THIEF_PHONE))
    expect((await person.call('message', 'list', {})).items).toHaveLength(items.length)
    expect((await recordOf(pass)).phoneShownBy).toBe(person.openid)
  })

  it('is told nothing when a phone is given for the first time (A3)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    await agree(person)
    await person.call('account', 'authorizePhone', { code: await person.phoneCode() })
    expect((await person.call('message', 'list', {})).items).toEqual([])
  })

  it('binds a WeChat that has not shown the phone with a code to it (A5)', async () => {
    const { pass } = await passOwner()
    const next = await newWechatUser()
    await signIn(next, pass)
    expect(await next.call('account', 'getSecurity', {})).toMatchObject({ phoneShownHere: false })
    await next.call('account', 'sendConfirmCode', { step: 'bind' })
    await next.call('account', 'bindWechat', { code: await textedCode(pass.phone) })
    expect(await next.call('account', 'getSecurity', {})).toMatchObject({
      wechat: 'this',
      phoneShownHere: true,
    })
  })

  it('needs no code to bind where the phone was shown: at the registration, or to unbind (A5)', async () => {
    const { person, pass } = await passOwner()
    expect(await person.call('account', 'getSecurity', {})).toMatchObject({ phoneShownHere: true })
    await person.call('account', 'bindWechat', {})
    const next = await newWechatUser()
    await signIn(next, pass)
    await next.call('account', 'sendConfirmCode', { step: 'unbind' })
    const { password, phone } = pass
    await next.call('account', 'unbindWechat', { password, code: await textedCode(phone) })
    // The phone is shown by the next one now, and no longer by the first.
    await signIn(person, pass)
    await expect(person.call('account', 'bindWechat', {})).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'REQUIRED' }],
    })
    await expect(next.call('account', 'bindWechat', {})).resolves.toMatchObject({ wechat: 'this' })
  })

  it('gets the account back with neither WeChat nor phone, by a request that staff approve (A4)', async () => {
    const { pass } = await passOwner({ bound: true })
    const next = await knowsThePassword(pass)
    const { idNumber } = pass
    const { requestId } = await ask(next, 'account_transfer', {
      name: '安若素',
      idType: 'resident_id',
      idNumber,
    })
    await expect(next.call('request', 'confirmTransfer', { requestId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
    expect((await next.call('account', 'getSecurity', {})).wechat).toBe('other')
    await admin().call('request', 'approve', { requestId, status: 'supported' })
    expect((await next.call('account', 'getSession', {})).account).toMatchObject({
      userName: pass.userName,
      wechat: 'this',
    })
  })

  it('an account that was transferred asks the old WeChat for a code to be bound there again (A4, A5)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const next = await newWechatUser()
    const { idNumber, password } = pass
    const { requestId } = await ask(next, 'account_transfer', {
      name: '安若素',
      idType: 'resident_id',
      idNumber,
    })
    await person.call('request', 'confirmTransfer', { requestId })
    await next.call('account', 'unbindWechat', { password })
    await signIn(person, pass)
    await expect(person.call('account', 'bindWechat', {})).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'REQUIRED' }],
    })
  })
})
