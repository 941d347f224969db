import type { CollectionDeclaration } from './declarations'
import { wording } from './wording'

/** How many collections an environment may have. */
export const maximumCollections = 100
/** How many indexes a collection may have; the older quota says 20, so more than that are reported. */
export const maximumIndexes = 100
export const manyIndexes = 20
/** How many fields one index may have. */
export const maximumIndexFields = 31

/**
 * [INF] What one write may carry, by reports of users; more is reported, not refused. From a function and from a
 * mini-program.
 */
export const largeWriteBytes = { function: 5 * 1024 * 1024, client: 512 * 1024 }

/** Letters, digits, `_` and `-`, beginning with a letter; at most 64. [INF] */
export function checkCollectionName(name: string): void {
  if (!/^[A-Za-z][\w-]{0,63}$/.test(name)) throw wording.badCollectionName(name)
}

/** Refuses a declaration that the service could not be given. */
export function checkDeclaration({ name, indexes = [] }: CollectionDeclaration): void {
  checkCollectionName(name)
  if (indexes.length > maximumIndexes) throw wording.tooManyIndexes(name, indexes.length, maximumIndexes)
  const names = new Set<string>()
  for (const index of indexes) {
    if (names.has(index.name)) throw wording.badIndex(name, index.name, 'is declared twice')
    names.add(index.name)
    const fields = index.keys.map(({ field }) => field)
    if (!fields.length || fields.length > maximumIndexFields)
      throw wording.badIndex(name, index.name, `needs 1 to ${maximumIndexFields} fields`)
    if (new Set(fields).size < fields.length) throw wording.badIndex(name, index.name, 'names a field twice')
    for (const field of fields)
      if (field.split('.').some((part) => !part || part.startsWith('$')))
        throw wording.badIndex(name, index.name, `has a field that cannot be: ${field}`)
  }
}
