import { database } from '../_shared/cloud'
import type { Cursor } from '../_shared/cursor'
import { literal } from '../_shared/transition'
import type { InstitutionRecord } from './institution-record'

const institutions = () => database().collection('institutions')
/** Sorts behind every character that a name may go on with. */
const LAST_CHARACTER = '\u{10ffff}'

export async function findInstitution(institutionId: string): Promise<InstitutionRecord | undefined> {
  const { data } = await institutions().doc(institutionId).get()
  return data[0] as InstitutionRecord | undefined
}

/** The institution that has this account name or this credit code, if any. */
export async function findInstitutionLike({
  accountName,
  creditCode,
}: Pick<InstitutionRecord, 'accountName' | 'creditCode'>): Promise<InstitutionRecord[]> {
  const { data } = await institutions()
    .where(database().command.or([{ accountName }, { creditCode }]))
    .limit(2)
    .get()
  return data as InstitutionRecord[]
}

/** Throws a duplicate key when the account name or the credit code is taken (unique indexes). */
export async function addInstitution(record: InstitutionRecord): Promise<void> {
  await institutions().add(record)
}

export type InstitutionChanges = Partial<Omit<InstitutionRecord, '_id' | 'status' | 'history' | 'createdAt'>>

/** Changes what is no status. */
export async function changeInstitution(institutionId: string, changes: InstitutionChanges): Promise<void> {
  await institutions()
    .where({ _id: institutionId })
    .update(literal({ ...changes }))
}

/** A page, newest first. `search` is the beginning of a name or of an account name. */
export async function pageOfInstitutions(
  search: string,
  after: Cursor | null,
  limit: number,
): Promise<InstitutionRecord[]> {
  const { command } = database()
  const begins = command.gte(search).and(command.lt(`${search}${LAST_CHARACTER}`))
  const found = search ? [{ name: begins }, { accountName: begins }] : [{}]
  const older = after
    ? [{ createdAt: command.lt(after.at) }, { createdAt: after.at, _id: command.lt(after.id) }]
    : [{}]
  const conditions = found.flatMap((one) => older.map((other) => ({ ...one, ...other })))
  const { data } = await institutions()
    .where(conditions.length > 1 ? command.or(conditions) : conditions[0]!)
    .orderBy('createdAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return data as InstitutionRecord[]
}
