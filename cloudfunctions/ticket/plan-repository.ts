import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { SeatingPlanRecord } from './ticket-record'

const plans = () => database().collection('seating_plans')

export const planIdOf = (examId: string, siteId: string): string => `${examId}:${siteId}`

/** The plan of a site; one without rooms where none was saved yet. */
export async function findPlan(examId: string, siteId: string): Promise<SeatingPlanRecord> {
  const { data } = await plans().doc(planIdOf(examId, siteId)).get()
  return (data[0] as SeatingPlanRecord | undefined) ?? emptyPlan(examId, siteId)
}

const emptyPlan = (examId: string, siteId: string): SeatingPlanRecord => ({
  _id: planIdOf(examId, siteId),
  examId,
  siteId,
  rooms: [],
  revision: 0,
  drawNumber: 0,
  seed: null,
  drawnAt: null,
  issuedAt: null,
  updatedAt: new Date(0),
})

/** Writes a plan while it is still the one that was read; null when somebody was faster. */
export async function savePlan(
  read: SeatingPlanRecord,
  changes: Partial<SeatingPlanRecord>,
  at: Date,
): Promise<SeatingPlanRecord | null> {
  const saved = { ...read, ...changes, revision: read.revision + 1, updatedAt: at }
  const { _id, ...fields } = saved
  if (read.revision === 0) return (await addPlan(saved)) ? saved : null
  const { updated } = await plans().where({ _id, revision: read.revision }).update(fields)
  return updated === 1 ? saved : null
}

async function addPlan(record: SeatingPlanRecord): Promise<boolean> {
  try {
    await plans().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}
