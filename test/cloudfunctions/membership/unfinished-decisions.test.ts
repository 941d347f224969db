import type { UnitRecord } from '../../../cloudfunctions/membership/unit-record'
import { reviewer, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { approveUnit, register, registration, signIn } from '../../support/membership-steps'
import { textsTo } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const unitOf = async (unitId: string): Promise<UnitRecord> =>
  (await currentCloud().documents<UnitRecord>('units')).find(({ _id }) => _id === unitId)!
const actionsOn = async (unitId: string): Promise<string[]> =>
  (await currentCloud().documents<{ target: string; action: string }>('audit_entries'))
    .filter(({ target }) => target === unitId)
    .map(({ action }) => action)
const runTimer = async () => {
  await currentCloud().clock.advance(2 * 60_000)
  await currentCloud().runTimer('timer', 'expire-due')
}

/** Registers a unit whose notices fail: the number of its contact cannot be read. Answers how to repair it. */
async function unreachableUnit() {
  const fields = registration()
  const { registration: made } = await register(visitor(), fields)
  const { contact } = await unitOf(made.unitId)
  await editDocument('units', made.unitId, { contact: { ...contact, phone: 'broken' } })
  const repair = () => editDocument('units', made.unitId, { contact })
  return { unitId: made.unitId, fields, repair }
}

const reviewed = async (phone: string) => (await textsTo(phone)).filter((text) => text.includes('审核'))

describe('a decision on a unit whose notice failed', () => {
  it('stands, waits, and is told by the timer, once (K4)', async () => {
    const { unitId, fields, repair } = await unreachableUnit()
    await expect(approveUnit(unitId)).resolves.toMatchObject({ status: 'approved' })
    expect((await unitOf(unitId)).pendingDecisions).toMatchObject([{ event: 'approve' }])
    expect(await reviewed(fields.contactPhone)).toEqual([])
    await repair()
    await runTimer()
    await runTimer()
    expect((await unitOf(unitId)).pendingDecisions).toEqual([])
    expect(await reviewed(fields.contactPhone)).toHaveLength(1)
    expect(await actionsOn(unitId)).toContain('membership.approve')
  })

  it('refused, lets nobody in meanwhile (M1)', async () => {
    const { unitId, fields } = await unreachableUnit()
    const reason = '不属于本行业'
    await reviewer().call('membership', 'reject', { unitId, round: 1, reason })
    await expect(signIn(visitor(), fields.creditCode)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  })

  it('that went well leaves nothing for the timer, and is audited once (O1)', async () => {
    const { registration: made } = await register(visitor())
    await approveUnit(made.unitId)
    expect((await unitOf(made.unitId)).pendingDecisions).toEqual([])
    await runTimer()
    expect(await actionsOn(made.unitId)).toEqual(['membership.approve'])
  })
})
