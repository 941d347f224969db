import { admin, candidate, finance, reviewer } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { signedInUser } from '../../support/factories'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const accountId = 'acc_shen_zhiyuan'
const auditEntries = async () => (await admin().call('staff', 'listAuditEntries', {})).items

describe('roles', () => {
  it('an admin finds a person by the whole phone number and gives a role (N13)', async () => {
    const { member } = await admin().call('staff', 'findByPhone', { phone: candidate().phone })
    expect(member).toEqual({ accountId, name: '沈知远', phoneMasked: '139****8150', roles: [] })
    await admin().call('staff', 'grantRole', { accountId, role: 'reviewer' })
    expect(await candidate().call('staff', 'getWorkbench', {})).toMatchObject({
      name: '沈知远',
      roles: ['reviewer'],
    })
  })

  it('a phone number that nobody has finds nobody (N13)', async () => {
    expect(await admin().call('staff', 'findByPhone', { phone: '13900000000' })).toEqual({ member: null })
  })

  it('somebody without a profile is found by the nickname (N13)', async () => {
    const person = await signedInUser()
    const { member } = await admin().call('staff', 'findByPhone', { phone: person.phone })
    expect(member?.name).toBe('微信用户')
  })

  it('each change of roles has one audit entry with before and after, repeats have none (O1)', async () => {
    for (const route of ['grantRole', 'grantRole', 'revokeRole', 'revokeRole'] as const)
      await admin().call('staff', route, { accountId, role: 'content' })
    expect(await auditEntries()).toMatchObject([
      { sequence: 2, action: 'staff.revokeRole', by: { name: '周砚' }, target: accountId },
      { sequence: 1, action: 'staff.grantRole', by: { name: '周砚' }, target: accountId },
    ])
    const [grant] = await currentCloud().documents<{ before: string; after: string }>('audit_entries')
    expect(grant).toMatchObject({ before: '[]', after: '["content"]' })
  })

  it('giving a role many times at once gives it once (N13)', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => admin().call('staff', 'grantRole', { accountId, role: 'finance' })),
    )
    const { members } = await admin().call('staff', 'listStaff', {})
    expect(members.find((member) => member.accountId === accountId)?.roles).toEqual(['finance'])
    expect(await auditEntries()).toHaveLength(1)
  })

  it('the last admin stays (N13)', async () => {
    await expect(
      admin().call('staff', 'revokeRole', { accountId: 'acc_zhou_yan', role: 'admin' }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    expect(await auditEntries()).toEqual([])
  })

  it('two admins who take each other’s role at once leave at least one (N13)', async () => {
    await admin().call('staff', 'grantRole', { accountId: 'acc_lin_jing', role: 'admin' })
    await Promise.allSettled([
      admin().call('staff', 'revokeRole', { accountId: 'acc_lin_jing', role: 'admin' }),
      reviewer().call('staff', 'revokeRole', { accountId: 'acc_zhou_yan', role: 'admin' }),
    ])
    const accounts = await currentCloud().documents<{ staffRoles: string[] }>('accounts')
    expect(accounts.filter(({ staffRoles }) => staffRoles.includes('admin')).length).toBeGreaterThan(0)
  })

  it('an account that does not exist is NOT_FOUND (O3)', async () => {
    await expect(
      admin().call('staff', 'grantRole', { accountId: 'acc_none', role: 'finance' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a role that was taken back no longer opens a door (A18)', async () => {
    await finance().call('staff', 'getWorkbench', {})
    await admin().call('staff', 'revokeRole', { accountId: 'acc_xu_wenbo', role: 'finance' })
    await expect(finance().call('staff', 'getWorkbench', {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
