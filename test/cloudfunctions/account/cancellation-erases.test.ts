import { reviewer, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { findTraces } from '../../support/find-traces'
import { inventedIdNumber, newWechatUser, registeredCandidate } from '../../support/factories'
import { passOwner } from '../../support/pass-steps'
import { ask } from '../../support/request-steps'
import { textedCode } from '../../support/texted-code'
import { somebodyToErase, storedFiles } from '../../support/somebody-to-erase'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))
jest.setTimeout(60_000)

const DAY_MS = 24 * 3_600_000

/** Where somebody stands who has not cancelled: the list of what the next test looks for. */
const BEFORE = {
  accounts: ['accountId', 'email', 'idNumber', 'name', 'nickname', 'openid', 'phone', 'userName'],
  audit_entries: ['accountId'],
  codes: ['openid'],
  consents: ['accountId', 'openid'],
  credentials: ['accountId'],
  data_exports: ['accountId'],
  messages: ['accountId'],
  proofs: ['accountId'],
  recovery_settings: ['accountId'],
  representations: ['accountId'],
  service_requests: ['accountId', 'contactPhone', 'idNumber', 'name', 'openid', 'otherName', 'userName'],
  sign_ins: ['accountId'],
  uploads: ['accountId', 'openid'],
}

/** What stays when an account is cancelled, and why. */
const KEPT = {
  /** What staff did, chained for proof, under the id of an account that is no more: six months and longer. */
  audit_entries: ['accountId'],
  /** That the person agreed, without their WeChat: three years, within which they may claim that they did not. */
  consents: ['accountId'],
}
/** Ends by itself within minutes. */
const MINUTES = {
  codes: ['openid'],
  proofs: ['accountId'],
  /** The bare id and the mark of the cancellation, until the timer has looked once more. */
  accounts: ['accountId'],
}

describe('what is left of somebody who has cancelled', () => {
  it('nothing in any collection or in storage, but for what is kept for a reason (A7)', async () => {
    const filesBefore = await storedFiles()
    const { person, pass, traces } = await somebodyToErase()
    expect(await findTraces(traces)).toEqual(BEFORE)
    expect((await storedFiles()).length).toBe(filesBefore.length + 8)

    const { kept } = await person.call('account', 'cancelAccount', { password: pass.password })
    expect(await findTraces(traces)).toEqual({ ...KEPT, ...MINUTES })
    expect((await storedFiles()).sort()).toEqual(filesBefore.sort())

    await currentCloud().clock.advance(15 * 60_000)
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await findTraces(traces)).toEqual(KEPT)
    expect(await person.call('request', 'listMine', {})).toEqual({ requests: [] })

    const consentsUntil = new Date(kept.find(({ item }) => item === 'consents')!.until)
    await currentCloud().clock.set(new Date(consentsUntil.getTime() - DAY_MS))
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await findTraces(traces)).toEqual(KEPT)
    await currentCloud().clock.set(new Date(consentsUntil.getTime() + DAY_MS))
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await findTraces(traces)).toEqual({ audit_entries: KEPT.audit_entries })
  })

  it('requests of others, and pictures uploaded here for another account, stay (A7, O3)', async () => {
    const other = await registeredCandidate({ name: '旁人' })
    const mine = await ask(other, 'password_recovery', { userName: 'niemand0', name: '旁人' })
    const files = await storedFiles()
    const { person, pass } = await somebodyToErase()
    await person.call('account', 'cancelAccount', { password: pass.password })
    expect((await other.call('request', 'listMine', {})).requests).toMatchObject([
      { requestId: mine.requestId },
    ])
    expect(await storedFiles()).toEqual(files)
  })
})

describe('requests to staff and a cancellation', () => {
  it('those that wait are told of, and go with the account (A7)', async () => {
    const { person, pass } = await somebodyToErase()
    const { openRequests, blockers, erased } = await person.call('account', 'getCancellation', {})
    expect(blockers).toEqual([])
    expect(openRequests.map(({ kind }) => kind).sort()).toEqual(['identity_correction', 'password_recovery'])
    expect(erased).toContain('requests')
    const waiting = await reviewer().call('request', 'listForStaff', {})
    await person.call('account', 'cancelAccount', { password: pass.password })
    expect(await reviewer().call('request', 'listForStaff', {})).toMatchObject({ total: waiting.total - 2 })
  })

  it('an open transfer stands in the way until its owner refuses it (A4, A7)', async () => {
    const idNumber = inventedIdNumber()
    const owner = await registeredCandidate({ name: '换机人', idNumber })
    const fresh = await newWechatUser()
    await fresh.call('account', 'signIn', {})
    const wanted = { name: '换机人', idType: 'resident_id', idNumber }
    const { requestId } = await ask(fresh, 'account_transfer', wanted)
    const blockers = [{ kind: 'transfer', requestId }]
    expect(await owner.call('account', 'getCancellation', {})).toMatchObject({ blockers })
    await owner.call('account', 'sendConfirmCode', { step: 'cancel' })
    const code = await textedCode(owner.phone)
    await expect(owner.call('account', 'cancelAccount', { code })).rejects.toMatchObject({
      code: 'CANCELLATION_BLOCKED',
      details: { blockers },
    })
    await owner.call('request', 'refuseTransfer', { requestId })
    await owner.call('account', 'cancelAccount', { code })
    expect((await owner.call('account', 'getSession', {})).account).toBeNull()
  })

  it('staff see a request about an account that is gone, and can only say no (A7)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { accountId } = (await person.call('account', 'getSession', {})).account!
    const wanted = { userName: 'niemand0', name: '安若素' }
    const { requestId } = await ask(visitor(), 'password_recovery', wanted)
    await person.call('account', 'cancelAccount', { password: pass.password })
    // As it would be, had it been on its way in the moment of the cancellation.
    await editDocument('service_requests', requestId, { subjectId: accountId })
    expect((await reviewer().call('request', 'listForStaff', {})).items.length).toBeGreaterThan(0)
    expect(await reviewer().call('request', 'getCase', { requestId })).toMatchObject({
      subject: '账号已注销',
      canApprove: false,
      canReject: true,
    })
    await expect(
      reviewer().call('request', 'approve', { requestId, status: 'submitted' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await reviewer().call('request', 'reject', { requestId, reason: '账号已经注销' })
  })
})
