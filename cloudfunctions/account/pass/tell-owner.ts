import { newId } from '../../_shared/ids'
import { minuteOf } from '../../_shared/time'
import { notify } from '../../message/notify'
import type { MessageKind } from '../../message/contract'

type SecurityEvent = Extract<
  MessageKind,
  'password_reset' | 'password_changed' | 'phone_changed' | 'wechat_bound' | 'wechat_unbound'
>

/** Tells the owner of an account that its way in has changed, so that a stranger's hand does not go unseen. */
export async function tellOwner(
  accountId: string,
  kind: SecurityEvent,
  values: Record<string, string> = {},
): Promise<void> {
  const at = new Date()
  await notify({
    accountId,
    kind,
    dedupeKey: newId('event'),
    values: { at: minuteOf(at), ...values },
    link: '/packages/account/security/security',
    at,
  })
}
