import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, certified, freshInstitution, reviewer, unboundCertified, visitor } from '../../support/actors'
import { completeDraft, signAndHandIn, submit } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree, inventedIdNumber, newWechatUser, registeredCandidate } from '../../support/factories'
import {
  arrive,
  approvedUnit,
  joined,
  returnUnit,
  register,
  signIn,
  UNIT_PASSWORD,
} from '../../support/membership-steps'
import { aMinuteLater, passOwner } from '../../support/pass-steps'
import { payNow } from '../../support/payment-steps'
import { ask } from '../../support/request-steps'
import { bindPhone, INITIAL_PASSWORD } from '../../support/talent-steps'
import { textedCode } from '../../support/texted-code'
import { holds, listenForSecrets } from '../../support/told-secrets'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const reason = '与纸质材料核对一致'
/** A refusal is part of a journey with mistakes. */
const refused = async (attempt: Promise<unknown>): Promise<void> =>
  expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^(?!INTERNAL)/) as string })

/** S0: 报名, review, payment, and looks at full numbers. */
async function exams(): Promise<void> {
  const idNumber = inventedIdNumber({ sequence: 201 })
  const person = await registeredCandidate({ name: '独孤求是', idNumber })
  await refused(registeredCandidate({ name: '独孤求是', idNumber }))
  await person.call('account', 'updateEmail', { email: 'dugu@example.com' })
  await person.call('account', 'checkProfile', { idType: 'resident_id', idNumber: idNumber.slice(1) })
  const { member } = await admin().call('staff', 'findByPhone', { phone: person.phone })
  const { applicationId } = await submit(person, await completeDraft(person))
  await signAndHandIn(person, applicationId)
  await reviewer().call('application', 'getCase', { applicationId })
  await reviewer().call('application', 'approve', { applicationId, round: 1 })
  const { orderId } = await person.call('application', 'get', { applicationId })
  await payNow(person, orderId!)
  await person.call('pdf', 'emailDocument', { kind: 'payment_receipt', subjectId: applicationId })
  await reviewer().call('staff', 'revealIdentity', { accountId: member!.accountId, reason })
  const { exportId } = await person.call('account', 'exportMyData', {})
  await person.call('account', 'getExportLink', { exportId })
}

/** S2, S3: a pass account that is locked, recovered in every way, and corrected by staff. */
async function pass(): Promise<void> {
  const { person, pass } = await passOwner({ bound: true })
  const { userName, phone, answers } = pass
  await refused(person.call('account', 'signInWithPassword', { userName, password: 'Falsch#2026' }))
  const byAnswers = await person.call('account', 'answerRecoveryQuestions', { userName, answers })
  await person.call('account', 'resetPassword', {
    proofs: { answers: byAnswers.proof },
    password: 'Xinmima#27',
  })
  await person.call('account', 'sendRecoveryCode', { userName, phone })
  await refused(person.call('account', 'checkRecoveryCode', { userName, phone, code: '000001' }))
  const code = await textedCode(phone)
  const byPhone = await person.call('account', 'checkRecoveryCode', { userName, phone, code })
  await person.call('account', 'resetPassword', { proofs: { phone: byPhone.proof }, password: 'Disan#2028' })
  const lost = await newWechatUser()
  const { requestId } = await ask(lost, 'password_recovery', { userName, name: '安若素' })
  await reviewer().call('request', 'reveal', { requestId, reason })
  await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
  await admin().call('request', 'approve', { requestId, status: 'supported' })
  await lost.call('request', 'redeem', { requestId })
}

/** S1: the roster, a forgotten password, a new phone number; an institution's way in. */
async function talent(): Promise<void> {
  await bindPhone(unboundCertified(), 'Minglan#2026')
  await unboundCertified().call('talent', 'signIn', {
    phone: unboundCertified().phone,
    password: 'Minglan#2026',
  })
  await refused(certified().call('talent', 'signIn', { phone: certified().phone, password: 'Falsch#2026' }))
  await admin().call('talent', 'listRoster', {})
  const { items } = await admin().call('talent', 'listInstitutions', {})
  const zhengheng = items.find(({ accountName }) => accountName === 'zhengheng')!
  const person = freshInstitution()
  const accountName = 'zhengheng'
  await person.call('talent', 'signInInstitution', { accountName, password: INITIAL_PASSWORD })
  await agree(person, 'institution')
  await person.call('talent', 'changeInitialPassword', { password: 'Zhengheng#27' })
  const { institutionId } = zhengheng
  const issued = await admin().call('talent', 'reissuePassword', { institutionId, reason })
  await person.call('talent', 'signInInstitution', { accountName, password: issued.initialPassword })
}

/** S4: a unit is returned, joins, lets a second operator in, hands over and forgets its password. */
async function membership(): Promise<void> {
  const { registration } = await register(visitor())
  await returnUnit(registration.unitId)
  const [owner, heir] = [visitor(), visitor()]
  const unit = await arrive(owner, await approvedUnit(owner))
  await visitor().call('membership', 'queryStatus', { query: unit.fields.creditCode })
  await visitor().call('membership', 'queryStatus', { query: unit.fields.contactPhone })
  const operatorId = await joined(owner, heir)
  await owner.call('membership', 'handOver', { operatorId, password: UNIT_PASSWORD })
  await refused(signIn(visitor(), unit.fields.contactPhone))
  await refused(signIn(owner, unit.fields.contactPhone, 'Falsch#2026'))
  await aMinuteLater()
  await heir.call('membership', 'sendRecoveryCode', { loginName: unit.fields.creditCode })
  const code = await textedCode(unit.fields.contactPhone)
  const password = 'Xinmima#27'
  const loginName = unit.fields.creditCode
  await heir.call('membership', 'resetPassword', { loginName, code, password, passwordAgain: password })
  const { unitId } = unit
  await reviewer().call('membership', 'setLevel', { unitId, level: 'director', reason })
}

/** Every key that the functions are given. */
const keys = (): string[] =>
  Object.entries(currentCloud().settings)
    .filter(([name]) => /KEY|SECRET|PASSWORD|SMTP/.test(name))
    .flatMap(([, value]) => [value, ...value.split(/[,:]/)])
    .filter((value) => value.length >= 16)

describe('what a run through all systems leaves behind', () => {
  it('no ID number, phone, password, code, proof, link, name or key in any log (O12)', async () => {
    const told = listenForSecrets()
    for (const journey of [exams, pass, talent, membership]) {
      await journey()

      await aMinuteLater()
    }
    const route = certified().phone
    await currentCloud().invoke('talent', { $url: route, input: {} }, visitor().openid)
    await currentCloud().runTimer('timer', 'expire-due')

    const secrets = [...told, route, ...keys()]
    expect(secrets).toEqual(
      expect.arrayContaining([INITIAL_PASSWORD, UNIT_PASSWORD, 'Disan#2028', certified().phone, '独孤求是']),
    )
    const logs = await currentCloud().logs()
    const written = { logs, output: currentCloud().output(), warnings: await currentCloud().warnings() }
    for (const journey of [
      'saveProfile',
      'registerPassAccount',
      'bindPhone',
      'register',
      'redeem',
      'handOver',
    ])
      expect(logs).toContain(`"route\\":\\"${journey}`)
    for (const [where, text] of Object.entries(written)) {
      expect([where, secrets.filter((secret) => holds(text, secret))]).toEqual([where, []])
      expect(text).not.toMatch(/\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b/)
    }

    // Who acted and whose account it was belong into the audit log; numbers and ways in do not.
    const names = ['zhengheng']
    const entries = await currentCloud().documents<AuditEntry>('audit_entries')
    const audited = JSON.stringify(
      entries.map(({ action, target, reason, before, after, from }) => [
        action,
        target,
        reason,
        before,
        after,
        from,
      ]),
    )
    expect(entries.length).toBeGreaterThanOrEqual(10)
    expect(secrets.filter((secret) => holds(audited, secret) && !names.includes(secret))).toEqual([])
    expect(audited).not.toMatch(/\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b/)
  }, 240_000)
})
