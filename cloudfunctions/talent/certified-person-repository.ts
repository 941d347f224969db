import { database } from '../_shared/cloud'
import { nameKey } from '../_shared/domain/name-key'
import { isDuplicateKey } from '../_shared/duplicate-key'
import { literal } from '../_shared/transition'
import type { CertifiedPersonRecord } from './certified-person-record'

const people = () => database().collection('certified_people')
/** What one condition may list. */
const BATCH = 100
/** Sorts behind every character that a name may go on with. */
const LAST_CHARACTER = '\u{10ffff}'

export async function findCertifiedPerson(
  certifiedPersonId: string,
): Promise<CertifiedPersonRecord | undefined> {
  const { data } = await people().doc(certifiedPersonId).get()
  return data[0] as CertifiedPersonRecord | undefined
}

export async function findPersonByPhoneHash(phoneHash: string): Promise<CertifiedPersonRecord | undefined> {
  const { data } = await people().where({ phoneHash }).limit(1).get()
  return data[0] as CertifiedPersonRecord | undefined
}

export const findPeopleByIds = (ids: readonly string[]): Promise<Map<string, CertifiedPersonRecord>> =>
  findIn('_id', ids)

export const findPeopleByPhoneHashes = (
  hashes: readonly string[],
): Promise<Map<string, CertifiedPersonRecord>> => findIn('phoneHash', hashes)

async function findIn(
  key: '_id' | 'phoneHash',
  values: readonly string[],
): Promise<Map<string, CertifiedPersonRecord>> {
  const batches = Array.from({ length: Math.ceil(values.length / BATCH) }, (_, index) =>
    values.slice(index * BATCH, (index + 1) * BATCH),
  )
  const answers = await Promise.all(
    batches.map((batch) =>
      people()
        .where({ [key]: database().command.in(batch) })
        .limit(BATCH)
        .get(),
    ),
  )
  const found = answers.flatMap(({ data }) => data as CertifiedPersonRecord[])
  return new Map(found.map((person) => [person[key], person]))
}

/** Adds a person; false when the number or the phone is in the roster already (unique indexes). */
export const addCertifiedPerson = (record: CertifiedPersonRecord): Promise<boolean> =>
  unlessTaken(async () => {
    await people().add(record)
    return true
  })

export type CertifiedPersonChanges = Partial<Omit<CertifiedPersonRecord, '_id' | 'number' | 'createdAt'>>

/** Changes a person while the conditions hold; false when they do not, or when somebody else has the new phone. */
export const changeCertifiedPerson = (
  certifiedPersonId: string,
  changes: CertifiedPersonChanges,
  where: Record<string, unknown> = {},
): Promise<boolean> =>
  unlessTaken(async () => {
    const { updated } = await people()
      .where({ ...where, _id: certifiedPersonId })
      .update(literal({ ...changes }))
    return updated === 1
  })

async function unlessTaken(write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** A page of the roster by `nameKey`; `search` is the beginning of a name or the last four digits of a phone. */
export async function pageOfPeople(
  search: string,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<CertifiedPersonRecord[]> {
  const { command } = database()
  const later = after && [
    { ...searchConditions(search, after.key) },
    { ...searchConditions(search), nameKey: after.key, _id: command.gt(after.id) },
  ]
  const { data } = await people()
    .where(later ? command.or(later) : searchConditions(search))
    .orderBy('nameKey', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return data as CertifiedPersonRecord[]
}

export async function countPeople(search: string): Promise<number> {
  const { total } = await people().where(searchConditions(search)).count()
  return total ?? 0
}

/** Names that begin so, however they were typed (P12), beyond `after`; four digits are the end of a phone number. */
function searchConditions(search: string, after?: string): Record<string, unknown> {
  const { command } = database()
  const isTail = /^\d{4}$/.test(search)
  // A search of nothing but dots is no search for everybody.
  const key = nameKey(search) || search
  const from = after === undefined ? command.gte(isTail ? '' : key) : command.gt(after)
  return isTail
    ? { phoneTail: search, nameKey: from }
    : { nameKey: from.and(command.lt(`${key}${LAST_CHARACTER}`)) }
}

/** Who has this name and a certificate of this number. */
export async function findPersonByCertificate(
  name: string,
  certificateNumber: string,
): Promise<CertifiedPersonRecord | undefined> {
  const { data } = await people().where({ name, 'certificates.number': certificateNumber }).limit(1).get()
  return data[0] as CertifiedPersonRecord | undefined
}
