import type { UnitRecord } from '../../../cloudfunctions/membership/unit-record'
import { candidate, reviewer, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import {
  approvedUnit,
  approveUnit,
  currentCharter,
  register,
  registration,
  registrationCode,
  returnUnit,
  signIn,
  UNIT_PASSWORD,
} from '../../support/membership-steps'
import { textsTo } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const unitsOf = async (creditCode: string) =>
  (await currentCloud().documents<UnitRecord>('units')).filter((unit) => unit.creditCode === creditCode)

describe('registration', () => {
  it('a unit registers with all fields of the manual and waits for the review (M1, M2)', async () => {
    const fields = registration({ name: '江临云帆(浙江)数据技术有限公司' })
    const view = await register(visitor(), fields)
    expect(view).toMatchObject({
      step: 'in_review',
      signInByPhone: true,
      association: { name: '江临省软件行业协会', phone: '0571-0000 0000' },
      registration: {
        status: 'in_review',
        name: '江临云帆（浙江）数据技术有限公司',
        creditCode: fields.creditCode,
        unitType: 'enterprise',
        legalPersonName: '陆知行',
        contactName: '温如许',
        round: 1,
      },
    })
    expect(JSON.stringify(view)).not.toMatch(/\d{11}/)
  })

  it('phone numbers and the password are never stored as they are (O4, A15)', async () => {
    const fields = registration()
    await register(visitor(), fields)
    const cloud = currentCloud()
    const stored = JSON.stringify([await cloud.documents('units'), await cloud.documents('credentials')])
    for (const secret of [fields.contactPhone, fields.legalPersonPhone, UNIT_PASSWORD])
      expect(stored).not.toContain(secret)
  })

  it('everything that is wrong comes back at once, by its field (M1, A15, A11)', async () => {
    await expect(
      visitor().call('membership', 'register', {
        name: '云帆',
        creditCode: '123432345654323456',
        legalPersonName: '',
        legalPersonPhone: '12345',
        contactName: '张3',
        contactPhone: '',
        unitType: '',
        code: '',
        password: '12345678',
        passwordAgain: '87654321',
        consents: { charter: '', privacy: '' },
      }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'name', code: 'TOO_SHORT' },
        { path: 'creditCode', code: 'CREDIT_CODE_CHECK' },
        { path: 'legalPersonName', code: 'REQUIRED' },
        { path: 'legalPersonPhone', code: 'PHONE_FORMAT' },
        { path: 'contactName', code: 'NAME_CHARACTERS' },
        { path: 'contactPhone', code: 'REQUIRED' },
        { path: 'unitType', code: 'REQUIRED' },
        { path: 'password', code: 'PASSWORD_CLASSES' },
        { path: 'passwordAgain', code: 'NOT_SAME' },
        { path: 'consents.charter', code: 'MUST_AGREE' },
        { path: 'consents.privacy', code: 'MUST_AGREE' },
        { path: 'code', code: 'REQUIRED' },
      ],
    })
  })

  it.each(['aB3#567', 'aB3#5678901234567', 'abcdefg#', '1234567#', 'abcd1234', '密码abc12#4'])(
    'the password %s is refused (A15)',
    async (password) => {
      const person = visitor()
      await expect(
        person.call('membership', 'register', {
          ...registration(),
          code: '123456',
          password,
          passwordAgain: password,
          consents: await currentCharter(person),
        }),
      ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path: 'password' }] })
    },
  )

  it('an outdated charter is refused with the version in force (A11)', async () => {
    const fields = registration()
    const password = UNIT_PASSWORD
    await expect(
      visitor().call('membership', 'register', {
        ...fields,
        code: '123456',
        password,
        passwordAgain: password,
        consents: { charter: '0.9', privacy: '1.0' },
      }),
    ).rejects.toMatchObject({ code: 'POLICY_OUTDATED', details: { versions: { charter: '1.0' } } })
    expect(await unitsOf(fields.creditCode)).toEqual([])
  })

  it('a wrong code registers nothing, and the right one still does (M1)', async () => {
    const person = visitor()
    const fields = registration()
    const code = await registrationCode(person, fields.contactPhone)
    const input = {
      ...fields,
      password: UNIT_PASSWORD,
      passwordAgain: UNIT_PASSWORD,
      consents: await currentCharter(person),
    }
    const wrong = code === '000000' ? '000001' : '000000'
    await expect(person.call('membership', 'register', { ...input, code: wrong })).rejects.toMatchObject({
      code: 'CODE_WRONG',
    })
    expect(await unitsOf(fields.creditCode)).toEqual([])
    await person.call('membership', 'register', { ...input, code })
    expect(await unitsOf(fields.creditCode)).toHaveLength(1)
  })

  it('a double tap makes one unit, and both taps see it (C14, M1)', async () => {
    const person = visitor()
    const fields = registration()
    const input = {
      ...fields,
      code: await registrationCode(person, fields.contactPhone),
      password: UNIT_PASSWORD,
      passwordAgain: UNIT_PASSWORD,
      consents: await currentCharter(person),
    }
    const first = await person.call('membership', 'register', input)
    expect(await person.call('membership', 'register', input)).toEqual(first)
    expect(await unitsOf(fields.creditCode)).toHaveLength(1)
  })

  it('of many registrations of one unit at once, one is made (A15)', async () => {
    const fields = registration()
    const people = Array.from({ length: 6 }, visitor)
    const consents = await currentCharter(people[0]!)
    const outcomes = await Promise.allSettled(
      people.map(async (person, index) => {
        const contactPhone = `1370572${String(8000 + index)}`
        const code = await registrationCode(person, contactPhone)
        const password = UNIT_PASSWORD
        const rest = { code, password, passwordAgain: password, consents }
        return person.call('membership', 'register', { ...fields, contactPhone, ...rest })
      }),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({
          issues: [
            { path: 'name', code: 'UNIT_REGISTERED' },
            { path: 'creditCode', code: 'UNIT_REGISTERED' },
          ],
        })
    expect(await unitsOf(fields.creditCode)).toHaveLength(1)
  })

  it('a name that differs only in width and spaces is the same name (A15)', async () => {
    await register(visitor(), registration({ name: '江临 云帆(浙江)技术公司Ａ' }))
    const again = registration({ name: '江临云帆（浙江）技术公司a' })
    await expect(register(visitor(), again)).rejects.toMatchObject({
      issues: [{ path: 'name', code: 'UNIT_REGISTERED' }],
    })
  })

  it('two units with one contact: the later one signs in by its credit code (A15)', async () => {
    const { contactPhone } = await approvedUnit(visitor()).then(({ fields }) => fields)
    await currentCloud().clock.advance(61_000)
    const fields = registration({ contactPhone })
    expect(await register(visitor(), fields)).toMatchObject({ signInByPhone: false })
    const person = visitor()
    expect((await signIn(person, fields.creditCode)).registration.name).toBe(fields.name)
    expect((await signIn(person, contactPhone)).registration.name).not.toBe(fields.name)
  })
})

describe('the review', () => {
  it('returned: the unit reads the opinion, corrects and hands in again (M2, F1)', async () => {
    const person = visitor()
    const { registration: made } = await register(person)
    await returnUnit(made.unitId)
    expect(await person.call('membership', 'getArrival', {})).toMatchObject({
      step: 'returned',
      registration: {
        opinion: { text: '单位名称请与营业执照一致', marks: [{ path: 'name', reason: '少了“科技”二字' }] },
      },
    })
    const corrected = await person.call('membership', 'resubmit', {
      ...registration({ name: '江临云帆科技有限公司', creditCode: made.creditCode }),
      legalPersonPhone: '',
      contactPhone: '',
      code: '',
    })
    expect(corrected).toMatchObject({
      step: 'in_review',
      registration: {
        name: '江临云帆科技有限公司',
        round: 2,
        contactPhoneMasked: made.contactPhoneMasked,
        legalPersonPhoneMasked: made.legalPersonPhoneMasked,
      },
    })
  })

  it('from another WeChat the password leads to the correction as well (M2)', async () => {
    const fields = registration()
    const { registration: made } = await register(visitor(), fields)
    await returnUnit(made.unitId)
    const other = visitor()
    expect(await signIn(other, fields.contactPhone)).toMatchObject({ step: 'returned' })
    const correct = () => other.call('membership', 'resubmit', { ...fields, contactPhone: '', code: '' })
    await expect(correct()).rejects.toMatchObject({ code: 'CONSENT_OUTDATED' })
    await agree(other, 'unit')
    await correct()
    expect(await unitsOf(fields.creditCode)).toMatchObject([{ status: 'in_review', round: 2 }])
  })

  it('a new contact phone has to be proved, and becomes the login name (M2, A15)', async () => {
    const person = visitor()
    const fields = registration()
    const { registration: made } = await register(person, fields)
    await returnUnit(made.unitId)
    const contactPhone = '13705729999'
    const input = { ...fields, contactPhone, code: '' }
    await expect(person.call('membership', 'resubmit', input)).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'REQUIRED' }],
    })
    const code = await registrationCode(person, contactPhone)
    await person.call('membership', 'resubmit', { ...input, code })
    expect(await signIn(person, contactPhone)).toMatchObject({ step: 'in_review' })
    await expect(signIn(visitor(), fields.contactPhone)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  })

  it('a correction cannot take the name of another unit, and nothing is written then (A15)', async () => {
    const other = registration()
    await register(visitor(), other)
    const person = visitor()
    const fields = registration()
    const { registration: made } = await register(person, fields)
    await returnUnit(made.unitId)
    await expect(
      person.call('membership', 'resubmit', { ...fields, name: other.name, contactPhone: '', code: '' }),
    ).rejects.toMatchObject({ issues: [{ path: 'name', code: 'UNIT_REGISTERED' }] })
    expect(await unitsOf(fields.creditCode)).toMatchObject([{ status: 'returned', name: fields.name }])
  })

  it('one decision a round: the slower reviewer is refused, and one notice goes out (F7, K4)', async () => {
    const fields = registration()
    const { registration: made } = await register(visitor(), fields)
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 3 }, () => approveUnit(made.unitId)),
      returnUnit(made.unitId),
    ])
    const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(lost).toHaveLength(3)
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'STATE_CONFLICT' })
    expect((await textsTo(fields.contactPhone)).filter((text) => text.includes('会员注册审核'))).toHaveLength(
      1,
    )
  })

  it('the unit is told by SMS, and in the inbox of the WeChat that registered it (K1, K3, K4)', async () => {
    const person = candidate()
    const fields = registration()
    const { registration: made } = await register(person, fields)
    await returnUnit(made.unitId)
    expect(await textsTo(fields.contactPhone)).toContainEqual(expect.stringContaining('会员注册审核已退回'))
    const { items } = await person.call('message', 'list', {})
    expect(items[0]).toMatchObject({ kind: 'unit_returned', link: 'packages/membership/sign-in/sign-in' })
  })

  it('every decision stands in the audit log, with who and why (O1)', async () => {
    const { registration: made } = await register(visitor())
    await returnUnit(made.unitId)
    const entries = await currentCloud().documents<{ action: string; target: string; reason: string }>(
      'audit_entries',
    )
    expect(entries.filter(({ target }) => target === made.unitId)).toMatchObject([
      { action: 'membership.return', reason: '单位名称请与营业执照一致', by: { name: '林静' } },
    ])
  })

  it('refused for good: nobody signs in, and the unit may be registered anew (M1)', async () => {
    const person = visitor()
    const fields = registration()
    const { registration: made } = await register(person, fields)
    await reviewer().call('membership', 'reject', { unitId: made.unitId, round: 1, reason: '不是本省单位' })
    await expect(person.call('membership', 'getArrival', {})).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
    await expect(signIn(person, fields.creditCode)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await currentCloud().clock.advance(61_000)
    expect(await register(visitor(), fields)).toMatchObject({ step: 'in_review' })
  })
})
