import { findAccountOfWechat } from '../account/find-account-of-wechat'
import { notify } from '../message/notify'
import type { UnitRecord } from './unit-record'

/**
 * Puts a link to the review status into the inbox of the WeChat that registered a unit, where that has an account (A17).
 * Telling the same round again does nothing (K4).
 */
export async function tellSubmitted(unit: UnitRecord): Promise<void> {
  const account = await findAccountOfWechat(unit.registeredBy.openid)
  if (!account) return
  await notify({
    accountId: account._id,
    kind: 'unit_submitted',
    dedupeKey: `${unit._id}:${unit.round}`,
    values: { unit: unit.name },
    link: `packages/membership/status/status?query=${unit.creditCode}`,
    at: unit.submittedAt,
  })
}
