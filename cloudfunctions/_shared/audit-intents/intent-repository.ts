import { database } from '../cloud'
import type { AuditIntent } from './intent-record'

const intents = () => database().collection('audit_intents')

export async function addIntent(intent: AuditIntent): Promise<void> {
  await intents().add(intent)
}

export async function removeIntent(id: string): Promise<void> {
  await intents().doc(id).remove()
}

/** Intents from before an instant, the oldest first. */
export async function findIntentsBefore(at: Date, limit: number): Promise<AuditIntent[]> {
  const { data } = await intents()
    .where({ at: database().command.lt(at) })
    .orderBy('at', 'asc')
    .limit(limit)
    .get()
  return data as AuditIntent[]
}
