import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { reviewer, visitor, type Actor } from '../../support/actors'
import { startDraft } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser, registeredCandidate } from '../../support/factories'
import { aMinuteLater, passOwner, registerPass, signIn } from '../../support/pass-steps'
import { textedCode } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('注销账号', () => {
  it('answers a receipt that stays within reach (A7)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const preview = await person.call('account', 'getCancellation', {})
    expect(preview).toMatchObject({ blockers: [], confirmBy: 'password' })
    await expect(person.call('account', 'cancelAccount', { password: 'Falsch#2026' })).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    await expect(person.call('account', 'cancelAccount', {})).rejects.toMatchObject({
      issues: [{ path: 'password', code: 'REQUIRED' }],
    })
    const receipt = await person.call('account', 'cancelAccount', { password: pass.password })
    expect(receipt.receiptNumber).toMatch(/^ZX20260511-\d{12}$/)
    expect(receipt.erased).toEqual(preview.erased)
    expect(receipt.backupsErasedBy.slice(0, 10)).toBe('2026-05-26')
    expect((await person.call('account', 'getSession', {})).account).toBeNull()
    expect(await person.call('account', 'listCancellationReceipts', {})).toEqual({ receipts: [receipt] })
    const { receiptNumber } = receipt
    expect(await visitor().call('account', 'getCancellationReceipt', { receiptNumber })).toEqual(receipt)
    expect(await visitor().call('account', 'listCancellationReceipts', {})).toEqual({ receipts: [] })
    await expect(
      visitor().call('account', 'getCancellationReceipt', { receiptNumber: 'ZX20260511-000000000000' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('name, ID number and user name are free afterwards: one may register anew (A7, S3)', async () => {
    const { person, pass } = await passOwner()
    await person.call('account', 'cancelAccount', { password: pass.password })
    await expect(signIn(person, pass)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await aMinuteLater()
    await registerPass(person, pass)
    await expect(signIn(person, pass)).resolves.toMatchObject({ userName: pass.userName })
  })

  it('an account without a password is confirmed by a code to its phone (A7)', async () => {
    const person = await registeredCandidate()
    expect(await person.call('account', 'getCancellation', {})).toMatchObject({ confirmBy: 'code' })
    const { phoneMasked } = (await person.call('account', 'getSession', {})).account!
    await person.call('account', 'sendConfirmCode', { step: 'cancel' })
    await expect(person.call('account', 'cancelAccount', { code: '' })).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'REQUIRED' }],
    })
    expect(phoneMasked).toContain('****')
    await person.call('account', 'cancelAccount', { code: await textedCode(person.phone) })
    expect((await person.call('account', 'getSession', {})).account).toBeNull()
  })

  it('an account with nothing in it needs no confirmation (A7)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    expect(await person.call('account', 'getCancellation', {})).toMatchObject({ confirmBy: 'nothing' })
    await person.call('account', 'cancelAccount', {})
    expect((await person.call('account', 'getSession', {})).account).toBeNull()
  })

  it('an application stands in the way, and is named (A7)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { applicationId } = await startDraft(person)
    const blockers = [{ kind: 'application', applicationId, title: expect.stringContaining('级') as string }]
    expect(await person.call('account', 'getCancellation', {})).toMatchObject({ blockers })
    await expect(person.call('account', 'cancelAccount', { password: pass.password })).rejects.toMatchObject({
      code: 'CANCELLATION_BLOCKED',
      details: { blockers },
    })
    expect((await person.call('account', 'getSession', {})).account).not.toBeNull()
  })

  it('a staff role stands in the way (A7, A18)', async () => {
    expect(await reviewer().call('account', 'getCancellation', {})).toMatchObject({
      blockers: [{ kind: 'staff_role' }],
    })
  })

  it('the picture goes with the account (A7, D8)', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const person: Actor = await newWechatUser()
    await person.call('account', 'signIn', {})
    const { cloudPath } = await person.call('account', 'requestAvatarUpload', {})
    const avatarFileId = await person.upload(cloudPath, png)
    const view = await person.call('account', 'updateAppearance', { nickname: '远', avatarFileId })
    expect((await fetch(view.avatarUrl!)).status).toBe(200)
    await person.call('account', 'cancelAccount', {})
    expect((await fetch(view.avatarUrl!)).status).toBe(404)
  })

  it('whoever calls cancels the own account, with the own password (O3)', async () => {
    const [mine, theirs] = [await passOwner({ bound: true }), await passOwner({ bound: true })]
    const accountIds = async () =>
      (await currentCloud().documents<AccountRecord>('accounts')).map(({ userName }) => userName)
    await expect(
      mine.person.call('account', 'cancelAccount', { password: 'Fremd#2026' }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    const { accountId } = (await theirs.person.call('account', 'getSession', {})).account!
    const forged = { password: mine.pass.password, accountId, openid: theirs.person.openid }
    await mine.person.call('account', 'cancelAccount', forged)
    expect(await accountIds()).toContain(theirs.pass.userName)
    expect(await accountIds()).not.toContain(mine.pass.userName)
    expect((await theirs.person.call('account', 'getSession', {})).account?.userName).toBe(
      theirs.pass.userName,
    )
  })

  it('a code that was texted for one account cancels no other one (O3)', async () => {
    const [mine, theirs] = [await registeredCandidate(), await registeredCandidate()]
    await theirs.call('account', 'sendConfirmCode', { step: 'cancel' })
    const code = await textedCode(theirs.phone)
    await expect(mine.call('account', 'cancelAccount', { code })).rejects.toMatchObject({
      code: 'CODE_EXPIRED',
    })
    for (const person of [mine, theirs])
      expect((await person.call('account', 'getSession', {})).account).not.toBeNull()
  })

  it('who knows only the password is told so before, and where to go (A5, A7)', async () => {
    const { pass } = await passOwner({ bound: true })
    const elsewhere = visitor()
    await signIn(elsewhere, pass)
    expect(await elsewhere.call('account', 'getCancellation', {})).toMatchObject({
      isAllowedHere: false,
      wechat: 'other',
      contactPhone: expect.stringMatching(/^\d{3,4}-\d+/) as string,
    })
    const { password } = pass
    await expect(elsewhere.call('account', 'cancelAccount', { password })).rejects.toMatchObject({
      code: 'BOUND_WECHAT_ONLY',
    })
  })
})
