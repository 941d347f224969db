import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { candidate, reviewer } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('numbers in full', () => {
  it('are shown to staff for a reason, and the look is in the audit log without them (O4, O1)', async () => {
    const accountId = (await candidate().call('account', 'getSession', {})).account!.accountId
    const shown = await reviewer().call('staff', 'revealIdentity', { accountId, reason: '与身份证件核对' })
    expect(shown.phone).toBe(candidate().phone)
    expect(shown.idNumber).toMatch(/^\d{17}[\dX]$/)
    const entry = (await currentCloud().documents<AuditEntry>('audit_entries')).at(-1)
    expect(entry).toMatchObject({
      action: 'staff.revealIdentity',
      target: accountId,
      by: { name: '林静' },
      reason: '与身份证件核对',
    })
    expect(JSON.stringify(entry)).not.toContain(shown.idNumber)
  })

  it('are not shown without a reason, nor of somebody without a profile (O4)', async () => {
    await expect(
      reviewer().call('staff', 'revealIdentity', { accountId: 'acc_shen_zhiyuan', reason: '  ' }),
    ).rejects.toMatchObject({ issues: [{ path: 'reason' }] })
    await expect(
      reviewer().call('staff', 'revealIdentity', { accountId: 'acc_nobody', reason: '与身份证件核对' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await currentCloud().documents('audit_entries')).toEqual([])
  })
})
