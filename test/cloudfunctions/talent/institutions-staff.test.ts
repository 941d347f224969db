import { admin, candidate, reviewer, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'

const NEW = {
  name: '云启认证服务有限公司',
  accountName: 'YunQi',
  creditCode: '91350100m000100y43',
  approvalNumber: '',
}

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const audits = async () =>
  (
    await currentCloud().documents<{ action: string; target: string; reason: string | null }>('audit_entries')
  ).map(({ action, target, reason }) => [action, target, reason])

describe('staff and institutions', () => {
  it('an account is opened with a one-time password of seven days, which is stored nowhere (N12, A13)', async () => {
    const { institution, initialPassword, validUntil } = await admin().call(
      'talent',
      'createInstitution',
      NEW,
    )
    expect(institution).toMatchObject({
      accountName: 'yunqi',
      creditCode: '91350100M000100Y43',
      status: 'active',
      allowedEvents: ['suspend'],
      initialPasswordUntil: validUntil,
    })
    const now = await currentCloud().clock.now()
    expect(Math.round((Date.parse(validUntil) - now.getTime()) / 86_400_000)).toBe(7)
    for (const collection of ['institutions', 'credentials', 'audit_entries'])
      expect(JSON.stringify(await currentCloud().documents(collection))).not.toContain(initialPassword)
    expect(await currentCloud().logs()).not.toContain(initialPassword)
    expect(await audits()).toEqual([['talent.createInstitution', institution.institutionId, null]])
    const person = visitor()
    const signIn = { accountName: 'yunqi', password: initialPassword }
    expect(await person.call('talent', 'signInInstitution', signIn)).toEqual({ arriving: true })
  })

  it('what is taken or wrong is named (N12)', async () => {
    await expect(
      admin().call('talent', 'createInstitution', { ...NEW, accountName: 'HuaXin' }),
    ).rejects.toMatchObject({
      issues: [{ path: 'accountName', code: 'TAKEN', params: { name: '江临华信认证有限公司' } }],
    })
    await expect(
      admin().call('talent', 'createInstitution', {
        ...NEW,
        accountName: '云启',
        creditCode: '123432345654323456',
      }),
    ).rejects.toMatchObject({
      issues: [
        { path: 'accountName', code: 'ACCOUNT_NAME_FORMAT' },
        { path: 'creditCode', code: 'CREDIT_CODE_CHECK' },
      ],
    })
    expect(await audits()).toEqual([])
  })

  it('of many who open the same account at once one gets it (N12)', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => admin().call('talent', 'createInstitution', NEW)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { items } = await admin().call('talent', 'listInstitutions', { search: 'yunqi' })
    expect(items).toHaveLength(1)
  })

  it('suspending and resuming each write one audit entry with the reason, repeats none (N12, O1)', async () => {
    const institutionId = 'ins_huaxin'
    const reason = '资质核查'
    const entry = await admin().call('talent', 'suspendInstitution', { institutionId, reason })
    expect(entry).toMatchObject({ status: 'suspended', suspendedFor: reason, allowedEvents: ['resume'] })
    await expect(
      admin().call('talent', 'suspendInstitution', { institutionId, reason }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await admin().call('talent', 'resumeInstitution', { institutionId, reason: '核查通过' })
    await admin().call('talent', 'reissuePassword', { institutionId, reason: '忘记密码' })
    expect(await audits()).toEqual([
      ['talent.suspendInstitution', institutionId, reason],
      ['talent.resumeInstitution', institutionId, '核查通过'],
      ['talent.reissuePassword', institutionId, '忘记密码'],
    ])
    expect(await admin().call('staff', 'verifyAudit', {})).toEqual({ entries: 3, brokenAt: null })
  })

  it('no reason, no change; nobody, not found (N12)', async () => {
    await expect(
      admin().call('talent', 'suspendInstitution', { institutionId: 'ins_huaxin', reason: ' ' }),
    ).rejects.toMatchObject({ issues: [{ path: 'reason' }] })
    for (const route of ['suspendInstitution', 'resumeInstitution', 'reissuePassword'] as const)
      await expect(
        admin().call('talent', route, { institutionId: 'ins_nobody', reason: '没有这家' }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('the list is searched by name and account, and nobody else sees it (N12, N13)', async () => {
    const names = async (search?: string) =>
      (await admin().call('talent', 'listInstitutions', search ? { search } : {})).items.map(
        ({ name }) => name,
      )
    expect(await names()).toEqual(['南屿正衡认证中心有限公司', '江临华信认证有限公司'])
    expect(await names('江临')).toEqual(['江临华信认证有限公司'])
    expect(await names('zheng')).toEqual(['南屿正衡认证中心有限公司'])
    expect(await names('.*')).toEqual([])
    for (const person of [candidate(), reviewer()])
      await expect(person.call('talent', 'listInstitutions', {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
