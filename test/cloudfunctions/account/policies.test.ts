import type { ConsentingKind } from '../../../cloudfunctions/account/contract'
import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, candidate } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree, registeredCandidate } from '../../support/factories'

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
    expect(await outdated()).toEqual(['privacy', 'sensitive_data'])
    await expect(start()).rejects.toMatchObject({
      code: 'CONSENT_OUTDATED',
      details: { kinds: ['privacy', 'sensitive_data'] },
    })
    await agree(candidate())
    expect(await outdated()).toEqual([])
    await expect(start()).rejects.not.toMatchObject({ code: 'CONSENT_OUTDATED' })
  })

  it('that is scheduled asks nobody before its time (A11)', async () => {
    const now = await currentCloud().clock.now()
    const at = new Date(now.getTime() + 3_600_000).toISOString()
    expect(await publish({ publishedAt: at })).toMatchObject({ state: 'scheduled' })
    expect(await outdated()).toEqual([])
    await currentCloud().clock.advance(3_600_001)
    expect(await outdated()).toEqual(['privacy', 'sensitive_data'])
  })

  it('shows line by line what changed since it was agreed to (A11)', async () => {
    const person = await registeredCandidate()
    const changesOf = { as: 'account', kind: 'privacy' } as const
    const { policy: before } = await person.call('account', 'getPolicyChanges', changesOf)
    await publish({ body: `${before.body}\n\n我们还会处理你的电子邮箱。` })
    const { agreedVersion, lines } = await person.call('account', 'getPolicyChanges', changesOf)
    expect(agreedVersion).toBe(before.version)
    expect(lines.filter(({ change }) => change !== 'same')).toEqual([
      { text: '我们还会处理你的电子邮箱。', change: 'added' },
    ])
  })

  it('cannot be agreed to half, or in a version that is not in force (A11, A12)', async () => {
    const accept = (consents: object, as: ConsentingKind = 'account') =>
      candidate().call('account', 'acceptPolicies', { as, consents })
    await expect(accept({ privacy: '2026.9', agreement: '', sensitive_data: '' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'consents.agreement', code: 'MUST_AGREE' },
        { path: 'consents.sensitive_data', code: 'MUST_AGREE' },
      ],
    })
    await expect(accept({ privacy: '0.1', agreement: '1.0' })).rejects.toMatchObject({
      code: 'POLICY_OUTDATED',
      details: { versions: { privacy: '1.0', agreement: '1.0' } },
    })
    await expect(accept({ charter: '1.0' })).rejects.toMatchObject({
      issues: [{ path: 'consents.charter', code: 'NOT_A_CHOICE' }],
    })
    await expect(accept({})).rejects.toMatchObject({ issues: [{ path: 'consents', code: 'REQUIRED' }] })
    await expect(accept({ privacy: '1.0' }, 'unit')).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
      details: { kind: 'unit' },
    })
  })

  it('keeps a receipt of each consent: version, time, purpose (A12)', async () => {
    const { consents } = await candidate().call('account', 'listConsents', { as: 'account' })
    expect(consents.map(({ kind }) => kind).sort()).toEqual(['agreement', 'privacy', 'sensitive_data'])
    expect(consents.every(({ purpose, version, agreedAt }) => purpose && version && agreedAt)).toBe(true)
  })

  it('comes into force at an instant of its own: two at one instant cannot be (A11)', async () => {
    const now = await currentCloud().clock.now()
    const publishedAt = new Date(now.getTime() + 3_600_000).toISOString()
    const ends = await Promise.allSettled(
      ['2026.9', '2026.10'].map((number) =>
        publish({ version: number, publishedAt, body: `${BODY}\n\n${number}` }),
      ),
    )
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'VALIDATION_FAILED', issues: [{ path: 'publishedAt', code: 'TAKEN' }] },
    })
    await publish({ kind: 'agreement', publishedAt })
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
