import { notify } from '../message/notify'
import type { RequestRecord } from './request-record'

/** Tells the holder of an account that somebody wants to take it to another WeChat: to agree, or to say no in time. */
export async function tellAboutTransfer({ _id, subjectId, submittedAt, contactPhoneMasked }: RequestRecord) {
  if (!subjectId) return
  await notify({
    accountId: subjectId,
    kind: 'transfer_requested',
    dedupeKey: _id,
    values: { phone: contactPhoneMasked },
    link: `/packages/request/transfers/transfers`,
    at: submittedAt,
  })
}
