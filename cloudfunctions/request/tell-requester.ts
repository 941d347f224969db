import { logFailure } from '../_shared/log'
import { unseal } from '../_shared/privacy'
import { requireSetting } from '../_shared/settings'
import { sendSms } from '../_shared/sms'
import { notify } from '../message/notify'
import { requestKindLabels } from './request-kind-labels'
import type { RequestRecord } from './request-record'

/** Tells how a request ended: in the inbox where there is one, and by SMS to the number that was left. */
export async function tellRequester(request: RequestRecord): Promise<void> {
  const { _id, kind, accountId, status, history, contactPhone, updatedAt } = request
  const link = `/packages/request/detail/detail?requestId=${_id}`
  const reason = history.at(-1)?.reason ?? ''
  if (accountId)
    await notify({
      accountId,
      kind: status === 'approved' ? 'request_approved' : 'request_rejected',
      dedupeKey: `${_id}:${status}`,
      values: { request: requestKindLabels[kind], reason },
      link,
      at: updatedAt,
    })
  await sendSms({
    phone: unseal(contactPhone, _id),
    templateId: requireSetting('SMS_TEMPLATE_REQUEST'),
    values: [],
  }).catch((error: unknown) => logFailure('request sms', error))
}
