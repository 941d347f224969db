import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { signedInUser } from '../../support/factories'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

/** What the command does with these numbers, all at once. */
const grant = (...phones: string[]) =>
  runUseCase<{ name: string }>(
    'cloudfunctions/staff/grant-first-admin.ts',
    'grantFirstAdmin',
    phones.map((phone) => [phone]),
  )
const admins = async () =>
  (await currentCloud().documents<AccountRecord>('accounts')).filter(({ staffRoles }) =>
    staffRoles.includes('admin'),
  )
const withoutAdmin = async () => {
  for (const { _id } of await admins()) await editDocument('accounts', _id, { staffRoles: [] })
}

describe('the command for the first admin', () => {
  it('makes the owner of a number admin, with an entry of the system (N13, O1)', async () => {
    await withoutAdmin()
    const person = await signedInUser()
    await expect(person.call('staff', 'listStaff', {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await grant(person.phone)).toMatchObject([{ value: { name: '微信用户' } }])
    const { members } = await person.call('staff', 'listStaff', {})
    expect(members.filter(({ roles }) => roles.includes('admin'))).toMatchObject([{ name: '微信用户' }])
    expect(await currentCloud().documents<AuditEntry>('audit_entries')).toMatchObject([
      { action: 'staff.grantFirstAdmin', by: null, after: '["admin"]' },
    ])
  })

  it('refuses where there is an admin, for a number that nobody or more than one has, and for none (N13)', async () => {
    const person = await signedInUser()
    expect((await grant(person.phone))[0]).not.toHaveProperty('value')
    expect(await admins()).toMatchObject([{ _id: expect.any(String) as string }])
    await withoutAdmin()
    const { phoneHash } = (await currentCloud().documents<AccountRecord>('accounts')).find(
      ({ openid }) => openid === person.openid,
    )!
    const { account } = await (await signedInUser()).call('account', 'getSession', {})
    await editDocument('accounts', account!.accountId, { phoneHash })
    for (const outcome of await grant(person.phone, '13900000000', '', admin().phone.slice(1)))
      expect(outcome).not.toHaveProperty('value')
    expect(await admins()).toEqual([])
    expect(await currentCloud().documents('audit_entries')).toEqual([])
  })

  it('run for two people at the same moment makes one admin at most (N13)', async () => {
    await withoutAdmin()
    const people = [await signedInUser(), await signedInUser()]
    await grant(...people.map(({ phone }) => phone))
    expect((await admins()).length).toBeLessThanOrEqual(1)
    await expect(visitor().call('staff', 'listStaff', {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  })
})
