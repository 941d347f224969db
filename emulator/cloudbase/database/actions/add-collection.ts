import { wording } from '../wording'
import type { Action } from './action'

/** How many collections an environment may have. */
export const maximumCollections = 100

/** `database.addCollection`: makes a collection without indexes; declared ones exist already. */
export const addCollection: Action = ({ request, collections, createCollection }) => {
  const name = request.text('collectionName')
  if (!/^[A-Za-z][\w-]{0,63}$/.test(name)) throw wording.badCollectionName(name)
  if (collections.has(name)) throw wording.collectionExists(name)
  if (collections.size >= maximumCollections) throw wording.tooManyCollections(maximumCollections)
  createCollection(name)
  return { data: {} }
}
