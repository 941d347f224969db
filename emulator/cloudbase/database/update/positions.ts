import { compileElementQuery, compileQuery } from '../query/matcher'
import type { Document } from '../values/document'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import { findPlace, readPlace } from './set-path'

/**
 * Replaces `$[]` by every index of the array there, and `$` by the index of the first element that the query
 * matched. A path without them comes back alone.
 */
export function expandPositions(document: Document, path: string, query: Document): string[] {
  const parts = path.split('.')
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at < 0) return [path]
  const head = parts.slice(0, at).join('.')
  const place = findPlace(document, head)
  const list = place && readPlace(place)
  if (!Array.isArray(list))
    throw wording.nonArrayTarget(parts[at] ?? '', head, list === undefined ? 'missing' : 'value')
  const indexes = parts[at] === '$[]' ? list.keys() : [matchedIndex(list, head, query)]
  return [...indexes].flatMap((index) =>
    expandPositions(document, [head, index, ...parts.slice(at + 1)].join('.'), query),
  )
}

function matchedIndex(list: unknown[], path: string, query: Document): number {
  for (const [field, condition] of conditionsOf(query)) {
    if (field !== path && !field.startsWith(`${path}.`)) continue
    const matches = elementTest(field.slice(path.length + 1), condition)
    const index = list.findIndex(matches)
    if (index >= 0) return index
  }
  throw wording.unmatchedPosition()
}

function elementTest(inner: string, condition: unknown): (element: unknown) => boolean {
  if (!inner && isPlainObject(condition) && isPlainObject(condition.$elemMatch))
    return compileElementQuery(condition.$elemMatch)
  const test = compileQuery({ [inner ? `element.${inner}` : 'element']: condition })
  return (element) => test({ element })
}

const conditionsOf = (query: Document): [string, unknown][] =>
  Object.entries(query).flatMap(([field, condition]) =>
    field === '$and' && Array.isArray(condition)
      ? condition.filter(isPlainObject).flatMap(conditionsOf)
      : [[field, condition] as [string, unknown]],
  )
