import { database } from '../../_shared/cloud'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import type { DuesNoticeRecord } from './dues-records'

const notices = () => database().collection('dues_notices')

/** False when this step was taken today already. */
export async function addNotice(record: DuesNoticeRecord): Promise<boolean> {
  try {
    await notices().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

export async function findNotice(noticeId: string): Promise<DuesNoticeRecord | null> {
  const { data } = await notices().doc(noticeId).get()
  return (data[0] as DuesNoticeRecord | undefined) ?? null
}

/** The steps taken with a unit, the latest first; at most a hundred. */
export async function findNoticesOf(unitId: string): Promise<DuesNoticeRecord[]> {
  const { data } = await notices().where({ unitId }).orderBy('sentAt', 'desc').limit(100).get()
  return data as DuesNoticeRecord[]
}
