import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import type { ConsentRecord } from '../../../cloudfunctions/account/consent-repository'
import type { ConsentingKind } from '../../../cloudfunctions/account/contract'
import { admin, freshInstitution, unboundCertified, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import {
  agree,
  currentConsents,
  inventedIdNumber,
  newWechatUser,
  signedInUser,
} from '../../support/factories'
import {
  approvedUnit,
  currentCharter,
  joined,
  memberUnit,
  registration as unitRegistration,
  signIn,
  UNIT_PASSWORD,
  unitProfile,
} from '../../support/membership-steps'
import { registerPass } from '../../support/pass-steps'
import { ask, uploadEvidence } from '../../support/request-steps'
import {
  bindPhone,
  INITIAL_PASSWORD,
  proofFor,
  signedInCertified,
  signedInInstitution,
} from '../../support/talent-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const logOf = async ({ openid }: Actor, subjectKind: ConsentRecord['subjectKind']) =>
  (await currentCloud().documents<ConsentRecord>('consents')).filter(
    (consent) => consent.openid === openid && consent.subjectKind === subjectKind,
  )
const kindsOf = (consents: ConsentRecord[]) => consents.map(({ kind }) => kind).sort()
const accountOf = async ({ openid }: Actor) =>
  (await currentCloud().documents<AccountRecord>('accounts')).find((account) => account.openid === openid)!
const texts = async () => (await currentCloud().http('/wechat/inbox?channel=sms')).json() as Promise<unknown>

/** A new version of 隐私政策; the old one is out of date from now on. */
const publish = () =>
  admin().call('account', 'publishPolicy', {
    kind: 'privacy',
    version: '2026.9',
    title: '隐私政策',
    body: '# 隐私政策\n\n我们处理的个人信息写在下面。\n\n- 姓名\n- 证件号码',
    publishedAt: null,
  })

describe('nothing is stored before it is agreed to', () => {
  it('an account’s phone waits for privacy policy and user agreement, by button and by code (A11, A3)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    const refusal = { code: 'CONSENT_OUTDATED', details: { kinds: ['privacy', 'agreement'] } }
    const button = async () => person.call('account', 'authorizePhone', { code: await person.phoneCode() })
    await expect(button()).rejects.toMatchObject(refusal)
    await expect(person.call('account', 'sendPhoneCode', { phone: person.phone })).rejects.toMatchObject({
      code: 'CONSENT_OUTDATED',
      details: { kinds: ['privacy'] },
    })
    const evidence = { phone: person.phone, code: '123456' }
    await expect(person.call('account', 'verifyPhoneCode', evidence)).rejects.toMatchObject(refusal)
    expect((await accountOf(person)).phone).toBeNull()
    const { privacy, agreement } = await currentConsents(person)
    await person.call('account', 'acceptPolicies', { as: 'account', consents: { privacy, agreement } })
    await expect(button()).resolves.toMatchObject({ phoneMasked: expect.any(String) as string })
  })

  it('完善信息 waits for all three, the separate one for sensitive data too (A11, A12)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    const { privacy, agreement } = await currentConsents(person)
    await person.call('account', 'acceptPolicies', { as: 'account', consents: { privacy, agreement } })
    await person.call('account', 'authorizePhone', { code: await person.phoneCode() })
    const save = () =>
      person.call('account', 'saveProfile', {
        ...{ name: '林一禾', idType: 'resident_id', email: 'yihe@example.com' },
        idNumber: inventedIdNumber(),
      })
    await expect(save()).rejects.toMatchObject({
      code: 'CONSENT_OUTDATED',
      details: { kinds: ['sensitive_data'] },
    })
    expect((await accountOf(person)).profile).toBeNull()
    await agree(person)
    await save()
    const given = await logOf(person, 'account')
    expect(kindsOf(given)).toEqual(['agreement', 'privacy', 'sensitive_data'])
    for (const { version, purpose, agreedAt } of given) {
      expect(version).toBe('1.0')
      expect(purpose).not.toBe('')
      expect(Number.isNaN(new Date(agreedAt).getTime())).toBe(false)
    }
  })

  it('a visitor’s number gets no code before the tick, for a pass or for a unit (A11)', async () => {
    const person = await newWechatUser()
    const before = await texts()
    const { contactPhone } = unitRegistration()
    for (const consents of [undefined, { privacy: '' }]) {
      const refusal = { issues: [{ path: 'consents.privacy', code: 'MUST_AGREE' }] }
      await expect(
        person.call('account', 'sendPhoneCode', { phone: '13905718123', consents }),
      ).rejects.toMatchObject(refusal)
      await expect(
        person.call('membership', 'sendRegistrationCode', { contactPhone, consents }),
      ).rejects.toMatchObject(refusal)
    }
    expect(await texts()).toEqual(before)
    expect(await logOf(person, 'visitor')).toEqual([])
    await registerPass(person)
    expect(kindsOf(await logOf(person, 'visitor'))).toEqual(['privacy'])
    expect(kindsOf(await logOf(person, 'account'))).toEqual(['agreement', 'privacy', 'sensitive_data'])
  })

  it('a request to staff needs two ticks and is logged with its purpose, also of a visitor (A12)', async () => {
    const person = await newWechatUser()
    const wanted = { name: '沈知行', idType: 'resident_id', idNumber: inventedIdNumber() } as const
    const submit = async (consents: { privacy: string; sensitive_data: string }) =>
      person.call('request', 'submit', {
        ...{ kind: 'account_transfer', words: '换了微信。', contactPhone: '13905718888', ...wanted },
        ...{ evidenceFileIds: [await uploadEvidence(person)], consents },
      })
    await expect(submit({ privacy: '1.0', sensitive_data: '' })).rejects.toMatchObject({
      issues: [{ path: 'consents.sensitive_data', code: 'MUST_AGREE' }],
    })
    await expect(submit({ privacy: '1.0', sensitive_data: '0.9' })).rejects.toMatchObject({
      code: 'POLICY_OUTDATED',
    })
    expect(await currentCloud().documents('service_requests')).toEqual([])
    const passwordAsked = await ask(person, 'password_recovery', { userName: 'nobody', name: '沈知行' })
    const given = await logOf(person, 'request')
    expect(
      given.map(({ kind, version, subjectId, purpose }) => ({ kind, version, subjectId, purpose })),
    ).toEqual(
      expect.arrayContaining([
        {
          ...{ kind: 'sensitive_data', version: '1.0', subjectId: passwordAsked.requestId },
          purpose: expect.stringContaining('核实身份') as string,
        },
      ]),
    )
    expect(kindsOf(given)).toEqual(['privacy', 'sensitive_data'])
  })

  it('certified staff agree when they bind the phone (A14)', async () => {
    const person = unboundCertified()
    const proof = await proofFor(person, person.phone, 'bind')
    const bind = (consents: { privacy: string; agreement: string }) =>
      person.call('talent', 'bindPhone', { proof, password: 'Minglan#26', consents })
    await expect(bind({ privacy: '1.0', agreement: '' })).rejects.toMatchObject({
      issues: [{ path: 'consents.agreement', code: 'MUST_AGREE' }],
    })
    await expect(bind({ privacy: '0.9', agreement: '1.0' })).rejects.toMatchObject({
      code: 'POLICY_OUTDATED',
    })
    expect(await logOf(person, 'certified')).toEqual([])
    await bind({ privacy: '1.0', agreement: '1.0' })
    expect(kindsOf(await logOf(person, 'certified'))).toEqual(['agreement', 'privacy'])
  })

  it('an institution agrees before its first own password is set (A13)', async () => {
    const person = freshInstitution()
    await person.call('talent', 'signInInstitution', { accountName: 'zhengheng', password: INITIAL_PASSWORD })
    const change = () => person.call('talent', 'changeInitialPassword', { password: 'Zhengheng!8' })
    await expect(change()).rejects.toMatchObject({
      code: 'CONSENT_OUTDATED',
      details: { kinds: ['privacy', 'agreement'] },
    })
    await agree(person, 'institution')
    await change()
    expect(kindsOf(await logOf(person, 'institution'))).toEqual(['agreement', 'privacy'])
  })

  it('each operator of a unit agrees for themselves: at registration, on another WeChat, by invitation (M1, A16)', async () => {
    const registrant = visitor()
    const { fields } = await approvedUnit(registrant)
    expect(kindsOf(await logOf(registrant, 'unit'))).toEqual(['charter', 'privacy'])
    const other = visitor()
    await signIn(other, fields.creditCode)
    const refusal = { code: 'CONSENT_OUTDATED', details: { kinds: ['charter', 'privacy'] } }
    await expect(other.call('membership', 'saveProfile', unitProfile())).rejects.toMatchObject(refusal)
    await agree(other, 'unit')
    await other.call('membership', 'saveProfile', unitProfile())
    await other.call('membership', 'bindWechat', { name: '温如许' })

    const { code } = await other.call('membership', 'inviteOperator', { forName: '苏念' })
    const colleague = visitor()
    const accept = (consents: { charter: string; privacy: string }) =>
      colleague.call('membership', 'acceptInvitation', {
        ...{ code, password: UNIT_PASSWORD, name: '苏念', consents },
      })
    await expect(accept({ charter: '', privacy: '1.0' })).rejects.toMatchObject({
      issues: [{ path: 'consents.charter', code: 'MUST_AGREE' }],
    })
    await accept(await currentCharter(colleague))
    expect(kindsOf(await logOf(colleague, 'unit'))).toEqual(['charter', 'privacy'])
  })
})

describe('a new version', () => {
  const people: Record<ConsentingKind, () => Promise<Actor>> = {
    account: signedInUser,
    certified: signedInCertified,
    institution: signedInInstitution,
    unit: async () => {
      const [owner, operator] = [visitor(), visitor()]
      await memberUnit(owner)
      await joined(owner, operator)
      return operator
    },
  }

  it.each(Object.keys(people) as ConsentingKind[])(
    'is asked again of %s, and their log keeps both (A11, A12)',
    async (as) => {
      const person = await people[as]()
      const outdated = async () => (await person.call('account', 'listOutdatedConsents', { as })).kinds
      expect(await outdated()).toEqual([])
      const { consents: before } = await person.call('account', 'listConsents', { as })
      await publish()
      expect(await outdated()).toEqual(as === 'account' ? ['privacy', 'sensitive_data'] : ['privacy'])
      const changes = await person.call('account', 'getPolicyChanges', { as, kind: 'privacy' })
      expect(changes).toMatchObject({ policy: { version: '2026.9' }, agreedVersion: '1.0' })
      await agree(person, as)
      expect(await outdated()).toEqual([])
      const { consents: after } = await person.call('account', 'listConsents', { as })
      expect(after.slice(-before.length)).toEqual(before)
      expect(after[0]).toMatchObject({ version: '2026.9', agreedAt: expect.any(String) as string })
    },
  )

  it('keeps what is saved waiting: 机构信息, 单位信息 and an account’s phone (A11)', async () => {
    const institution = await signedInInstitution()
    const owner = visitor()
    await memberUnit(owner)
    const person = await signedInUser()
    await publish()
    const writes = [
      () =>
        institution.call('talent', 'updateInstitution', {
          ...{ contactPerson: '韩越', phone: '', email: '', address: '', introduction: '' },
        }),
      () => owner.call('membership', 'saveProfile', unitProfile()),
      async () => person.call('account', 'authorizePhone', { code: await person.phoneCode() }),
    ]
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'CONSENT_OUTDATED' })
    await agree(institution, 'institution')
    await agree(owner, 'unit')
    await agree(person)
    for (const write of writes) await write()
  })

  it('is a matter of who is signed in: nobody sees or gives the consents of somebody else (A18)', async () => {
    for (const as of ['account', 'certified', 'institution', 'unit'] as const)
      await expect(visitor().call('account', 'listConsents', { as })).rejects.toMatchObject({
        code: as === 'account' ? 'NOT_SIGNED_IN' : 'SIGN_IN_REQUIRED',
      })
    const person = unboundCertified()
    await bindPhone(person, 'Minglan#26')
    const other = await signedInCertified()
    const { consents } = await other.call('account', 'listConsents', { as: 'certified' })
    expect(consents).toHaveLength(2)
    await person.call('talent', 'signOut', {})
    await expect(person.call('account', 'listConsents', { as: 'certified' })).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
  })
})
