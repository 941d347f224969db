import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, candidate, otherCandidate, reviewer } from '../../support/actors'
import { inventedIdNumber, newWechatUser } from '../../support/factories'
import { ask } from '../../support/request-steps'
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

  it('are shown sixty times a day to one member of staff, requests counted too (O4)', async () => {
    const accountId = 'acc_shen_zhiyuan'
    const look = () => reviewer().call('staff', 'revealIdentity', { accountId, reason: '与身份证件核对' })
    for (let looks = 0; looks < 60; looks += 1) await look()
    const refused = { code: 'RATE_LIMITED', details: { retryAt: expect.any(String) as string } }
    await expect(look()).rejects.toMatchObject(refused)
    const { requestId } = await ask(await newWechatUser(), 'roster_phone', {
      name: '叶青禾',
      certificateNumber: 'EMS-100238-2',
      newPhone: '13905719888',
    })
    const reason = '与证明材料核对'
    await expect(reviewer().call('request', 'reveal', { requestId, reason })).rejects.toMatchObject(refused)
    await expect(admin().call('request', 'reveal', { requestId, reason })).resolves.toBeDefined()
    expect(await currentCloud().documents('audit_entries')).toHaveLength(61)
  })

  it('are looked at with the person knowing: who, when and why, nobody else’s (O4)', async () => {
    const person = candidate()
    const accountId = 'acc_shen_zhiyuan'
    const { requestId } = await ask(person, 'identity_correction', {
      name: '沈之遥',
      idType: 'resident_id',
      idNumber: inventedIdNumber(),
    })
    await reviewer().call('staff', 'revealIdentity', { accountId, reason: '与身份证件核对' })
    await admin().call('request', 'reveal', { requestId, reason: '与证明材料核对' })
    const { looks } = await person.call('account', 'listLooks', {})
    expect(looks).toEqual([
      { by: '周砚', at: expect.any(String) as string, reason: '与证明材料核对', of: 'request' },
      { by: '林静', at: expect.any(String) as string, reason: '与身份证件核对', of: 'identity' },
    ])
    expect(await otherCandidate().call('account', 'listLooks', {})).toEqual({ looks: [] })
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
