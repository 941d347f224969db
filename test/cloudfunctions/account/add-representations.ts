import { database } from '../../../cloudfunctions/_shared/cloud'
import type { RepresentationRecord } from '../../../cloudfunctions/account/representation-record'

/** Adds documents of `representations` as a function would. For `runUseCase`. */
export async function addRepresentation(record: RepresentationRecord): Promise<void> {
  await database().collection('representations').add(record)
}

export async function endRepresentation(id: string, key: string, endedAt: Date): Promise<void> {
  await database().collection('representations').doc(id).update({ placeKey: key, pairKey: key, endedAt })
}
