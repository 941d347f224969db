import { Lazy } from 'mingo/lazy'
import { $lookup as mingoLookup } from 'mingo/operators/pipeline'
import { encodeKey } from '../indexes/encode-key'
import { copyValue } from '../values/copy'
import type { Document } from '../values/document'
import { candidates, reach } from '../values/reach'
import { isPlainObject } from '../values/type-rank'
import type { Stage } from './stage'

/** Finds in another collection, by an index when one fits; of an unknown collection nothing. */
export type FindIn = (collection: string, query: Document) => Document[]

/** How many distinct values are still asked for; above it the other collection is read as a whole. */
const maximumValues = 500

/**
 * `$lookup` by `localField` and `foreignField`: reads the documents that can match, not the whole other collection.
 * With a pipeline it is mingo's.
 */
export const lookupWith =
  (findIn: FindIn): Stage =>
  (...[documents, spec, options]) => {
    const { from, localField, foreignField, as } = isPlainObject(spec) ? spec : {}
    const texts = [from, localField, foreignField, as]
    if (!isPlainObject(spec) || 'pipeline' in spec || !texts.every((text) => typeof text === 'string'))
      return mingoLookup(documents, spec as Parameters<typeof mingoLookup>[1], options)
    const all = documents.collect<Document>()
    const wanted = distinct(all.flatMap((document) => localValues(document, localField as string)))
    const askable = wanted.length <= maximumValues && !wanted.some((value) => value instanceof RegExp)
    const foreign = findIn(from as string, askable ? { [foreignField as string]: { $in: wanted } } : {})
    const places = placesByValue(foreign, foreignField as string)
    return Lazy(
      all.map((document) => {
        const values = localValues(document, localField as string)
        const found = new Set(values.flatMap((value) => places.get(keyOf(value)) ?? []))
        const joined = [...found].sort((a, b) => a - b).map((place) => copyValue(foreign[place]))
        return { ...document, [as as string]: joined }
      }),
    )
  }

const keyOf = (value: unknown) => encodeKey(value).toString('latin1')

const distinct = (values: unknown[]) => [...new Map(values.map((value) => [keyOf(value), value])).values()]

/** What a document asks for: of an array each element; missing counts as null. */
const localValues = (document: Document, path: string): unknown[] =>
  reach(document, path).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value ?? null]))

/** Where in the list the documents with a value are. */
function placesByValue(documents: Document[], path: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, document] of documents.entries())
    for (const key of new Set(candidates(document, path).map(keyOf))) {
      const known = places.get(key)
      if (known) known.push(place)
      else places.set(key, [place])
    }
  return places
}
