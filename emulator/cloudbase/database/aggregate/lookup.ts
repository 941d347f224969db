import { Lazy } from 'mingo/lazy'
import { encodeKey } from '../indexes/encode-key'
import { copyValue } from '../values/copy'
import type { Document } from '../values/document'
import { candidates, reach } from '../values/reach'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import { joinByPipeline } from './lookup-pipeline'
import type { Stage } from './stage'

/** The collections that an aggregation joins. */
export interface OtherCollections {
  /** By an index when one fits; of an unknown collection nothing. `wanted`: what an index could have answered. */
  find(collection: string, query: Document, wanted?: Document): Document[]
  /** Whether an index fits. */
  isIndexed(collection: string, query: Document): boolean
}

/** How many distinct values are still asked for; above it the other collection is read as a whole. */
const maximumValues = 500

/** `$lookup` by `localField` and `foreignField`: reads the documents that can match, not the whole other collection. */
export const lookupWith =
  (others: OtherCollections): Stage =>
  (...[documents, spec, options]) => {
    const { from, localField, foreignField, as, pipeline } = isPlainObject(spec) ? spec : {}
    const byFields = localField !== undefined || foreignField !== undefined
    if (byFields && pipeline !== undefined)
      throw wording.badOperand('$lookup', 'localField and foreignField, or a pipeline')
    if (!byFields) return joinByPipeline(others, documents, spec, options)
    if (![from, localField, foreignField, as].every((text) => typeof text === 'string'))
      throw wording.badOperand('$lookup', 'from, localField, foreignField and as')
    const all = documents.collect<Document>()
    const wanted = distinct(all.flatMap((document) => localValues(document, localField as string)))
    const askable = wanted.length <= maximumValues && !wanted.some((value) => value instanceof RegExp)
    const foreign = others.find(from as string, askable ? { [foreignField as string]: { $in: wanted } } : {})
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
