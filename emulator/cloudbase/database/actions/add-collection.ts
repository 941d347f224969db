import { checkCollectionName, maximumCollections } from '../limits'
import { wording } from '../wording'
import type { Action } from './action'

/** `database.addCollection`: makes a collection without indexes; declared ones exist already. */
export const addCollection: Action = ({ request, collections, createCollection }) => {
  const name = request.text('collectionName')
  checkCollectionName(name)
  if (collections.has(name)) throw wording.collectionExists(name)
  if (collections.size >= maximumCollections) throw wording.tooManyCollections(maximumCollections)
  createCollection(name)
  return { data: {} }
}
