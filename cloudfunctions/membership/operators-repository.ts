import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { AppError } from '../_shared/errors'
import { applyBindingEvent, type BindingEvent } from './binding-events'
import type { BindingHistoryEntry, UnitOperatorsRecord } from './operators-record'

/** Writers that meet take turns; one of them gets in each round. */
const MAX_ATTEMPTS = 50
/** The history keeps this many lines. */
const HISTORY_LINES = 200
const operators = () => database().collection('unit_operators')

const empty = (unitId: string, at: Date): UnitOperatorsRecord => ({
  _id: unitId,
  revision: 0,
  operators: [],
  invitations: [],
  history: [],
  updatedAt: at,
})

/** Who may act for a unit; nobody when nothing was written yet. */
export async function findOperators(unitId: string): Promise<UnitOperatorsRecord> {
  const { data } = await operators().doc(unitId).get()
  return (data[0] as UnitOperatorsRecord | undefined) ?? empty(unitId, new Date(0))
}

export async function findByInvitationCode(codeHash: string): Promise<UnitOperatorsRecord | null> {
  const { data } = await operators().where({ 'invitations.codeHash': codeHash }).limit(1).get()
  return (data[0] as UnitOperatorsRecord | undefined) ?? null
}

/**
 * Lets an event happen to the bindings of a unit, by compare-and-set on `revision`. A refusal of the event is thrown
 * as its code; nothing is written then. Answers the record as it is afterwards.
 */
export async function changeBindings(
  unitId: string,
  event: BindingEvent,
  { subject, subjectId, by, at }: Omit<BindingHistoryEntry, 'event'>,
): Promise<UnitOperatorsRecord> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const before = await findOperators(unitId)
    const outcome = applyBindingEvent(before, event, at)
    if ('refusal' in outcome) throw new AppError(outcome.refusal)
    const after: UnitOperatorsRecord = {
      _id: unitId,
      revision: before.revision + 1,
      operators: outcome.operators,
      invitations: outcome.invitations,
      history: [
        ...before.history,
        { event: event.type, subject, ...(subjectId ? { subjectId } : {}), by, at },
      ].slice(-HISTORY_LINES),
      updatedAt: at,
    }
    if (await replace(before, after)) return after
  }
  throw new Error(`the bindings of ${unitId} could not be changed in ${MAX_ATTEMPTS} attempts`)
}

async function replace(before: UnitOperatorsRecord, after: UnitOperatorsRecord): Promise<boolean> {
  if (before.revision === 0) return addOnce(after)
  const { _id, ...fields } = after
  const { updated } = await operators().where({ _id, revision: before.revision }).update(fields)
  return updated === 1
}

async function addOnce(record: UnitOperatorsRecord): Promise<boolean> {
  try {
    await operators().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}
