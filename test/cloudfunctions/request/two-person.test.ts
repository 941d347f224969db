import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, finance, reviewer } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, newWechatUser, registeredCandidate } from '../../support/factories'
import { ask, uploadEvidence } from '../../support/request-steps'
import { jpeg } from '../../support/sample-files'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const correction = (idNumber = inventedIdNumber({ sequence: 301 })) => ({
  name: '沈知遥',
  idType: 'resident_id' as const,
  idNumber,
})
const accountOf = async (openid: string) =>
  (await currentCloud().documents<AccountRecord>('accounts')).find((one) => one.openid === openid)

describe('a correction of name and ID document', () => {
  it('needs two different members of staff, and is done then (A8, N9)', async () => {
    const person = await registeredCandidate({ name: '沈之遥' })
    const { requestId } = await ask(person, 'identity_correction', correction())
    await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
    expect((await person.call('account', 'getSession', {})).account?.profile?.name).toBe('沈之遥')
    await expect(
      reviewer().call('request', 'approve', { requestId, status: 'supported' }),
    ).rejects.toMatchObject({ code: 'SECOND_PERSON_REQUIRED' })
    const done = await admin().call('request', 'approve', { requestId, status: 'supported' })
    expect(done).toMatchObject({ status: 'approved', supportedBy: '林静' })
    expect((await person.call('account', 'getSession', {})).account?.profile).toMatchObject({
      name: '沈知遥',
      idNumberMasked: expect.stringMatching(/^3399\*{10}\d{3}[\dX]$/) as string,
    })
  })

  it('every step is in the audit log, and the log holds no number in full (O1)', async () => {
    const idNumber = inventedIdNumber({ sequence: 302 })
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction(idNumber))
    await reviewer().call('request', 'reveal', { requestId, reason: '与证件照片核对' })
    await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
    await admin().call('request', 'approve', { requestId, status: 'supported' })
    const entries = (await currentCloud().documents<AuditEntry>('audit_entries')).filter(
      ({ target }) => target === requestId,
    )
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'request.approve',
      'request.reveal',
      'request.support',
    ])
    expect(entries.find(({ action }) => action === 'request.reveal')?.reason).toBe('与证件照片核对')
    expect(JSON.stringify(entries)).not.toContain(idNumber)
    expect(await admin().call('staff', 'verifyAudit', {})).toMatchObject({ brokenAt: null })
  })

  it('the number in full is shown to staff with a reason only (O4)', async () => {
    const idNumber = inventedIdNumber({ sequence: 303 })
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction(idNumber))
    expect(JSON.stringify(await reviewer().call('request', 'getCase', { requestId }))).not.toContain(idNumber)
    await expect(reviewer().call('request', 'reveal', { requestId, reason: '看' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    })
    expect(await reviewer().call('request', 'reveal', { requestId, reason: '核对证件' })).toMatchObject({
      idNumber,
      contactPhone: '13905718888',
    })
  })

  it('a number that another account holds cannot be approved (A4)', async () => {
    const idNumber = inventedIdNumber({ sequence: 304 })
    await registeredCandidate({ idNumber })
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction(idNumber))
    await expect(
      reviewer().call('request', 'approve', { requestId, status: 'submitted' }),
    ).rejects.toMatchObject({ code: 'ID_NUMBER_TAKEN' })
  })

  it('of two second approvals at once one is done (N9)', async () => {
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction())
    await admin().call('staff', 'grantRole', {
      accountId: (await accountOf(finance().openid))!._id,
      role: 'reviewer',
    })
    await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
    const ends = await Promise.allSettled(
      [admin(), finance()].map((one) => one.call('request', 'approve', { requestId, status: 'supported' })),
    )
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('a no needs a reason, reaches the requester, and a new request can follow (A8)', async () => {
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction())
    await reviewer().call('request', 'reject', { requestId, reason: '照片看不清号码' })
    expect(await person.call('request', 'get', { requestId })).toMatchObject({
      status: 'rejected',
      reason: '照片看不清号码',
    })
    const { items } = await person.call('message', 'list', {})
    expect(items[0]).toMatchObject({ kind: 'request_rejected' })
    expect(items[0]?.body).toContain('照片看不清号码')
    await ask(person, 'identity_correction', correction())
  })
})

describe('whoever asks', () => {
  it('has one open request of a kind, even with two taps at once (A8)', async () => {
    const person = await registeredCandidate()
    const ends = await Promise.allSettled([1, 2].map(() => ask(person, 'identity_correction', correction())))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'REQUEST_EXISTS' },
    })
  })

  it('hears everything that is missing at once (A8)', async () => {
    const person = await registeredCandidate()
    const consents = { privacy: '', sensitive_data: '' }
    const nothing = { words: '', contactPhone: '12', evidenceFileIds: [], consents }
    await expect(
      person.call('request', 'submit', { kind: 'identity_correction', idNumber: '1', ...nothing }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: expect.arrayContaining(
        ['name', 'idType', 'idNumber', 'contactPhone', 'words', 'evidenceFileIds'].map((path) =>
          expect.objectContaining({ path }),
        ),
      ) as unknown,
    })
  })

  it('cannot ask for what the records hold already; one changed field is enough (A8)', async () => {
    const idNumber = inventedIdNumber({ sequence: 309 })
    const person = await registeredCandidate({ name: '沈知遥', idNumber })
    await expect(ask(person, 'identity_correction', correction(idNumber))).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'name', code: 'UNCHANGED' },
        { path: 'idNumber', code: 'UNCHANGED' },
      ],
    })
    const renamed = { ...correction(idNumber), name: '沈之遥' }
    expect(await ask(person, 'identity_correction', renamed)).toMatchObject({ status: 'submitted' })
  })

  it('sees the pictures that were handed in; nobody else does (A8, O3)', async () => {
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction())
    expect((await person.call('request', 'get', { requestId })).evidenceUrls).toHaveLength(1)
    const other = await newWechatUser()
    await expect(other.call('request', 'get', { requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('cannot pass off a text as a picture, and hears which one it was (C10)', async () => {
    const person = await registeredCandidate()
    const evidenceFileIds = [
      await uploadEvidence(person),
      await uploadEvidence(person, Buffer.from('%PDF-1.7 not a picture')),
    ]
    await expect(
      ask(person, 'identity_correction', { ...correction(), evidenceFileIds }),
    ).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED', details: { position: 2 } })
    expect(await currentCloud().documents('service_requests')).toEqual([])
  })

  it('cannot attach what another WeChat uploaded (O3)', async () => {
    const person = await registeredCandidate()
    const fileId = await uploadEvidence(await newWechatUser(), jpeg())
    await expect(
      ask(person, 'identity_correction', { ...correction(), evidenceFileIds: [fileId] }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' })
  })

  it('takes it back before the decision, not after (A8)', async () => {
    const person = await registeredCandidate()
    const { requestId } = await ask(person, 'identity_correction', correction())
    expect(await person.call('request', 'withdraw', { requestId })).toMatchObject({ status: 'withdrawn' })
    await expect(person.call('request', 'withdraw', { requestId })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await expect(
      reviewer().call('request', 'approve', { requestId, status: 'submitted' }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  it('sees nobody else’s (O3)', async () => {
    const { requestId } = await ask(await registeredCandidate(), 'identity_correction', correction())
    const other = await registeredCandidate()
    for (const route of ['get', 'withdraw', 'redeem'] as const)
      await expect(other.call('request', route, { requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.call('request', 'listMine', {})).toEqual({ requests: [] })
  })

  it('is told when staff answer: five working days (A8)', async () => {
    await currentCloud().clock.set('2026-11-26T02:00:00Z') // Thursday
    const { dueAt } = await ask(await registeredCandidate(), 'identity_correction', correction())
    expect(dueAt.slice(0, 10)).toBe('2026-12-03')
  })
})
