import { newId } from '../_shared/ids'
import { requireSetting } from '../_shared/settings'
import { notifyPhone } from './notify-phone'

/** Tells somebody without an inbox that their password was changed, so that a stranger's hand does not go unseen. */
export async function tellPasswordChanged(phone: string): Promise<void> {
  await notifyPhone({
    dedupeKey: newId('event'),
    phone,
    templateId: requireSetting('SMS_TEMPLATE_PASSWORD'),
    values: [],
    at: new Date(),
  })
}
