import { unseal } from '../../_shared/privacy'
import { requireSetting } from '../../_shared/settings'
import { findAccountOfWechat } from '../../account/find-account-of-wechat'
import { notify } from '../../message/notify'
import { notifyPhone } from '../../message/notify-phone'
import { findOperators } from '../operators-repository'
import type { UnitRecord } from '../unit-record'

/** Tells a unit about its dues: an SMS to its contact, and the inbox of every operator who has an account (K4). */
export async function tellOfDues(
  unit: UnitRecord,
  kind: 'dues_reminder' | 'dues_letter',
  dedupeKey: string,
  values: Record<string, string>,
  at: Date,
): Promise<void> {
  const { operators } = await findOperators(unit._id)
  for (const { openid } of operators) {
    const account = await findAccountOfWechat(openid)
    if (!account) continue
    await notify({
      accountId: account._id,
      kind,
      dedupeKey,
      values: { unit: unit.name, ...values },
      link: '/packages/membership/dues/dues',
      at,
    })
  }
  await notifyPhone({
    dedupeKey,
    phone: unseal(unit.contact.phone, unit._id),
    templateId: requireSetting('SMS_TEMPLATE_DUES'),
    values: [],
    at,
  })
}
