import { unseal } from '../_shared/privacy'
import { requireSetting } from '../_shared/settings'
import { findAccountOfWechat } from '../account/find-account-of-wechat'
import { notify } from '../message/notify'
import { notifyPhone } from '../message/notify-phone'
import type { PendingDecision, UnitRecord } from './unit-record'

const RESULTS = {
  approve: { words: '已通过', kind: 'unit_approved' },
  return: { words: '已退回', kind: 'unit_returned' },
  reject: { words: '未通过', kind: 'unit_rejected' },
} as const

/**
 * Tells a unit what was decided: an SMS to its contact, and the inbox of the WeChat that registered it where that has
 * an account. Telling the same decision again does nothing (K4).
 */
export async function tellUnit(
  unit: UnitRecord,
  { event, at, opinion }: PendingDecision & { opinion: string },
): Promise<void> {
  const { words, kind } = RESULTS[event]
  const dedupeKey = `${unit._id}:${event}:${at.getTime()}`
  const account = await findAccountOfWechat(unit.registeredBy.openid)
  if (account)
    await notify({
      accountId: account._id,
      kind,
      dedupeKey,
      values: { unit: unit.name, opinion },
      link: 'packages/membership/sign-in/sign-in',
      at,
    })
  await notifyPhone({
    dedupeKey,
    phone: unseal(unit.contact.phone, unit._id),
    templateId: requireSetting('SMS_TEMPLATE_UNIT_REVIEWED'),
    values: [words],
    at,
  })
}
