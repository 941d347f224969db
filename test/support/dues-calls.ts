import { ARREARS_UNIT_ID } from '../../scripts/seed/demo-units'
import { admin, finance } from './actors'
import { currentCloud } from './cloud'
import { AMOUNTS, proposeYear, recordPayment } from './dues-steps'
import { reads, writes, type PrivilegedCall } from './privileged-call'

const unitId = ARREARS_UNIT_ID
const recorded = async () => (await recordPayment(unitId)).payments[0]!.paymentId
/** When the year's dues are late beyond grace. */
const beyondGrace = () => currentCloud().clock.set('2026-10-08T02:00:00Z')
const remind = () => finance().call('membership', 'remindOfDues', { unitId })

/** One call for every route of 会费 that asks for a staff role. */
export const duesCalls: Record<string, PrivilegedCall> = {
  'membership.listFeeYears': reads(finance()),
  'membership.proposeFeeYear': writes(finance(), () => ({
    ...{ year: 2027, amountsFen: AMOUNTS, dueOn: '2027-06-30', graceUntil: '2027-09-30' },
  })),
  'membership.openFeeYear': writes(admin(), async () => {
    await proposeYear()
    return { year: 2027 }
  }),
  'membership.listDues': reads(finance(), { filter: 'arrears' }),
  'membership.getUnitDues': reads(finance(), { unitId }),
  'membership.listDuesPayments': reads(finance()),
  'membership.recordDuesPayment': writes(finance(), () => ({
    ...{ unitId, year: 2026, amountFen: 300_000, paidOn: '2026-05-10', voucher: '网银 1' },
  })),
  'membership.confirmDuesPayment': writes(admin(), async () => ({ paymentId: await recorded() })),
  'membership.refuseDuesPayment': writes(admin(), async () => ({
    ...{ paymentId: await recorded(), reason: '金额与回单不符' },
  })),
  'membership.remindOfDues': writes(finance(), async () => {
    await beyondGrace()
    return { unitId }
  }),
  'membership.issueDuesLetter': writes(finance(), async () => {
    await beyondGrace()
    await remind()
    return { unitId, payBefore: '2026-10-31' }
  }),
}
