import { ARREARS_UNIT_ID, MEMBER_UNIT_ID } from '../../../scripts/seed/demo-units'
import { sampleWechatUsers } from '../../../scripts/seed/wechat-users'
import { actor, admin, candidate, finance, reviewer, visitor } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { duesFile, openYear, pay, recordPayment } from '../../support/dues-steps'
import { memberUnit, signIn, UNIT_PASSWORD } from '../../support/membership-steps'
import { textBehind } from '../../support/text-behind'
import { runUseCase } from '../../support/run-use-case'

beforeAll(() => startCloud())
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const { unitOwner, unitInArrears } = sampleWechatUsers
const member = async () => signedIn(actor(unitOwner.openid, unitOwner.phone), '13805718102')
const late = async () => signedIn(actor(unitInArrears.openid, unitInArrears.phone), '13805718402')
async function signedIn(person: ReturnType<typeof actor>, phone: string) {
  await signIn(person, phone, UNIT_PASSWORD)
  return person
}
const remind = (unitId = ARREARS_UNIT_ID) => finance().call('membership', 'remindOfDues', { unitId })
const write = (unitId = ARREARS_UNIT_ID, payBefore = '2026-06-30') =>
  finance().call('membership', 'issueDuesLetter', { unitId, payBefore })

describe('reminders', () => {
  it('go out in steps: a reminder once in seven days, then a letter (M10)', async () => {
    const { unitId } = await memberUnit(visitor())
    await currentCloud().clock.set('2026-10-08T02:00:00Z')
    expect((await duesFile(unitId)).allowedSteps).toEqual(['remind'])
    await expect(write(unitId, '2026-11-30')).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    expect((await remind(unitId)).allowedSteps).toEqual(['issueLetter'])
    await expect(remind(unitId)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: expect.stringMatching(/^2026-10-15T02:00:0/) as string },
    })
    const { letters, allowedSteps } = await write(unitId, '2026-11-30')
    expect(letters).toMatchObject([{ letterNumber: '江软协函〔2026〕19 号', payBefore: '2026-11-30' }])
    expect(allowedSteps).toEqual([])
  })

  it('reach the contact by SMS, once (M10, K4)', async () => {
    const sent = async () =>
      (await currentCloud().documents<{ channel: string }>('outbound_deliveries')).length
    const before = await sent()
    await Promise.allSettled([remind(), remind(), remind()])
    expect(await sent()).toBe(before + 1)
  })

  it('are refused while nothing is owed (M10)', async () => {
    await expect(remind(MEMBER_UNIT_ID)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })
})

describe('the letter', () => {
  it('says what is in arrears, until when and where to pay, under its number (M10)', async () => {
    const { letters } = await write()
    expect(letters).toHaveLength(2)
    const { url } = await finance().call('pdf', 'getDocument', {
      kind: 'dues_letter',
      subjectId: letters[0]!.letterId,
    })
    const text = await textBehind(url)
    for (const words of [
      '江软协函〔2026〕19 号',
      '江临望舒智能科技有限公司',
      '副理事长单位',
      '2025 年',
      '30,000.00',
      '2026年6月30日',
      '8110 0000 0000 0000 001',
    ])
      expect(text).toContain(words)
  })

  it('stays as it was issued when money arrives afterwards (M10)', async () => {
    const subjectId = (await write()).letters[0]!.letterId
    const wanted = { kind: 'dues_letter', subjectId } as const
    const before = await finance().call('pdf', 'getDocument', wanted)
    await pay(ARREARS_UNIT_ID, { year: 2025, amountFen: 2_000_000 })
    expect((await finance().call('pdf', 'getDocument', wanted)).documentId).toBe(before.documentId)
  })

  it('asked for five times at once is one letter with one number (M10)', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => write()))
    const today = answers.map(({ letters }) => letters[0]!.letterNumber)
    expect(new Set(today).size).toBe(1)
  })

  it('names the day that cannot be, and what the settings lack (O8)', async () => {
    await expect(write(ARREARS_UNIT_ID, '2026-01-01')).rejects.toMatchObject({
      issues: [{ path: 'payBefore', code: 'DATE_IN_PAST' }],
    })
    await runUseCase('test/support/change-document.ts', 'changeDocument', [
      ['settings', 'association', { letterCode: null }],
    ])
    await expect(write()).rejects.toMatchObject({ code: 'DUES_ACCOUNT_MISSING' })
  })

  it('opens for its unit, by e-mail too, and for finance; for nobody else (M10, C9, O3)', async () => {
    const owner = await late()
    const { letters } = await owner.call('membership', 'getDues', {})
    const wanted = { kind: 'dues_letter', subjectId: letters[0]!.letterId } as const
    expect(await owner.call('pdf', 'getUnitDocument', wanted)).toMatchObject({
      kind: 'dues_letter',
      pages: 1,
    })
    expect(await owner.call('pdf', 'emailUnitDocument', wanted)).toMatchObject({
      emailMasked: expect.stringContaining('*') as string,
    })
    await expect((await member()).call('pdf', 'getUnitDocument', wanted)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const person of [candidate(), reviewer()])
      await expect(person.call('pdf', 'getDocument', wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the member certificate', () => {
  const wanted = { kind: 'member_certificate', subjectId: MEMBER_UNIT_ID } as const
  const check = async () => {
    const token = (await currentCloud().documents<{ verifyToken: string }>('member_certificates'))[0]!
      .verifyToken
    return (await visitor().call('verify', 'check', { token })).found
  }

  it('is there for who has paid, and says until when (M11)', async () => {
    const owner = await member()
    expect((await owner.call('membership', 'getDues', {})).certificate).toEqual({
      state: 'valid',
      validUntil: '2027-09-30',
      issuedOn: '2026-04-11',
    })
    const text = await textBehind((await owner.call('pdf', 'getUnitDocument', wanted)).url)
    for (const words of ['江临云帆数据技术有限公司', '理事单位', '0268', '2027年9月30日'])
      expect(text).toContain(words)
  })

  it('is valid or expired on the public page by the dues of the day (M11)', async () => {
    const owner = await member()
    await owner.call('pdf', 'getUnitDocument', wanted)
    expect(await check()).toMatchObject({ title: '会员证书', state: 'valid', changedOn: null })
    await openYear()
    await currentCloud().clock.set('2027-09-30T12:00:00Z')
    expect(await check()).toMatchObject({ state: 'valid' })
    await currentCloud().clock.set('2027-10-01T02:00:00Z')
    expect(await check()).toMatchObject({ state: 'expired', changedOn: '2027-10-01' })
    await expect(finance().call('pdf', 'getDocument', wanted)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await pay(MEMBER_UNIT_ID, { year: 2027, amountFen: 1_000_000, paidOn: '2027-09-29' })
    expect(await check()).toMatchObject({ state: 'valid' })
  })

  it('in a browser says the same, and a name becomes no markup (M11, O10)', async () => {
    const owner = await member()
    await runUseCase('test/support/change-document.ts', 'changeDocument', [
      ['units', MEMBER_UNIT_ID, { name: '<b>云帆</b>&公司' }],
    ])
    await owner.call('pdf', 'getUnitDocument', wanted)
    const [certificate] = await currentCloud().documents<{ verifyToken: string }>('member_certificates')
    const page = await (await currentCloud().http(`/http/verify/c/${certificate!.verifyToken}`)).text()
    expect(page).toContain('有效')
    expect(page).not.toContain('<b>云帆')
  })

  it('is not there before the first dues are paid in full (M11)', async () => {
    const owner = visitor()
    const { unitId } = await memberUnit(owner)
    const mine = { kind: 'member_certificate', subjectId: unitId } as const
    const certificate = async () => (await owner.call('membership', 'getDues', {})).certificate
    await pay(unitId, { amountFen: 100_000 })
    expect(await certificate()).toEqual({ state: 'none' })
    await expect(owner.call('pdf', 'getUnitDocument', mine)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await recordPayment(unitId, { amountFen: 200_000 })
    expect(await certificate()).toEqual({ state: 'none' })
    await admin().call('membership', 'refuseDuesPayment', {
      paymentId: (await duesFile(unitId)).payments[0]!.paymentId,
      reason: '未到账',
    })
    await pay(unitId, { amountFen: 200_000 })
    expect(await certificate()).toMatchObject({ state: 'valid', validUntil: '2027-09-30' })
    expect(await owner.call('pdf', 'getUnitDocument', mine)).toMatchObject({ pages: 1 })
  })

  it('opens for its own unit and finance only (M11, O3)', async () => {
    await expect((await late()).call('pdf', 'getUnitDocument', wanted)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await finance().call('pdf', 'getDocument', wanted)).toMatchObject({ kind: 'member_certificate' })
    await expect(candidate().call('pdf', 'getDocument', wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
