import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { NoticeRecord } from './order-record'

const notices = () => database().collection('payment_notices')

/** Puts a notice aside, once: its id names what was told, so repetitions are the same record (G12). */
export async function addNoticeOnce(record: NoticeRecord): Promise<void> {
  await notices()
    .add(record)
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
}
