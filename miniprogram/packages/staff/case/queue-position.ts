import { api } from '../../../api/index'

export interface QueuePosition {
  /** Counted from 1; 0 when the case is not among the first ones of the queue. */
  position: number
  total: number
  /** The case to go on with, or null. */
  nextId: string | null
}

/** Where a case stands in the queue, oldest first, and which comes next. */
export async function queuePosition(applicationId: string): Promise<QueuePosition> {
  const { items, total } = await api.application('listForReview', {})
  const index = items.findIndex((card) => card.applicationId === applicationId)
  const rest = items.filter((card) => card.applicationId !== applicationId)
  const next = index >= 0 ? (items[index + 1] ?? rest[0]) : rest[0]
  return { position: index + 1, total, nextId: next?.applicationId ?? null }
}
