import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, candidate } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { registeredCandidate } from '../../support/factories'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const BODY = '# 隐私政策\n\n我们处理的个人信息写在下面。\n\n- 姓名\n- 证件号码'
const version = (changes = {}) => ({
  kind: 'privacy' as const,
  version: '2026.9',
  title: '隐私政策',
  body: BODY,
  publishedAt: null,
  ...changes,
})
const publish = (changes = {}) => admin().call('account', 'publishPolicy', version(changes))
const outdated = async (person = candidate()) =>
  (await person.call('account', 'getSession', {})).outdatedPolicies
const start = () =>
  candidate().call('application', 'start', {
    examId: 'exam_ai_trainer_3',
    siteId: 'site_software_park',
    subjectIds: ['theory'],
    agreementVersion: '1.0',
  })

describe('a text that people agree to', () => {
  it('with a new version is asked about again, and an application has to wait for it (A11)', async () => {
    expect(await outdated()).toEqual([])
    await publish()
    expect(await outdated()).toEqual(['privacy'])
    await expect(start()).rejects.toMatchObject({ code: 'CONSENT_OUTDATED', details: { kinds: ['privacy'] } })
    const { policies } = await candidate().call('account', 'listPolicies', {})
    const agreement = policies.find(({ kind }) => kind === 'agreement')!.version
    await candidate().call('account', 'acceptPolicies', {
      privacy: '2026.9',
      agreement,
      sensitiveDataConsent: true,
    })
    expect(await outdated()).toEqual([])
    await expect(start()).rejects.not.toMatchObject({ code: 'CONSENT_OUTDATED' })
  })

  it('that is scheduled asks nobody before its time (A11)', async () => {
    const now = await currentCloud().clock.now()
    const at = new Date(now.getTime() + 3_600_000).toISOString()
    expect(await publish({ publishedAt: at })).toMatchObject({ state: 'scheduled' })
    expect(await outdated()).toEqual([])
    await currentCloud().clock.advance(3_600_001)
    expect(await outdated()).toEqual(['privacy'])
  })

  it('shows line by line what changed since it was agreed to (A11)', async () => {
    const person = await registeredCandidate()
    const { policy: before } = await person.call('account', 'getPolicyChanges', { kind: 'privacy' })
    await publish({ body: `${before.body}\n\n我们还会处理你的电子邮箱。` })
    const { agreedVersion, lines } = await person.call('account', 'getPolicyChanges', { kind: 'privacy' })
    expect(agreedVersion).toBe(before.version)
    expect(lines.filter(({ change }) => change !== 'same')).toEqual([
      { text: '我们还会处理你的电子邮箱。', change: 'added' },
    ])
  })

  it('cannot be agreed to half, or in a version that is not in force (A11, A12)', async () => {
    const half = { privacy: '2026.9', agreement: '', sensitiveDataConsent: false }
    await expect(candidate().call('account', 'acceptPolicies', half)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'consents.agreement', code: 'MUST_AGREE' },
        { path: 'sensitiveDataConsent', code: 'MUST_AGREE' },
      ],
    })
    const old = { privacy: '0.1', agreement: '0.1', sensitiveDataConsent: true }
    await expect(candidate().call('account', 'acceptPolicies', old)).rejects.toMatchObject({
      code: 'POLICY_OUTDATED',
    })
  })

  it('keeps a receipt of each consent: version, time, purpose (A12)', async () => {
    const { consents } = await candidate().call('account', 'listConsents', {})
    expect(consents.map(({ kind }) => kind).sort()).toEqual(['agreement', 'privacy', 'sensitive_data'])
    expect(consents.every(({ purpose, version, agreedAt }) => purpose && version && agreedAt)).toBe(true)
  })

  it('is never changed once published, and publishing is audited (A11, O1)', async () => {
    await publish()
    await expect(publish({ body: `${BODY}\n\n改了` })).rejects.toMatchObject({
      issues: [{ path: 'version', code: 'TAKEN' }],
    })
    await expect(publish({ version: '2026.10' })).rejects.toMatchObject({
      issues: [{ path: 'body', code: 'UNCHANGED' }],
    })
    await expect(
      publish({ version: '2026.11', body: `${BODY}\n\n改`, publishedAt: '2020-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ issues: [{ path: 'publishedAt', code: 'DATE_IN_PAST' }] })
    const entries = await currentCloud().documents<AuditEntry>('audit_entries')
    expect(entries.at(-1)).toMatchObject({ action: 'policy.publish', target: 'privacy:2026.9' })
  })
})
