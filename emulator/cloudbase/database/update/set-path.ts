import type { Document } from '../values/document'
import { isArrayIndex } from '../values/reach'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'

/** Where a path ends: the object or array that holds the value, and the key in it. */
export interface Place {
  holder: Document | unknown[]
  key: string
}

const child = (holder: Document | unknown[], key: string): unknown =>
  Array.isArray(holder) ? holder[Number(key)] : Object.hasOwn(holder, key) ? holder[key] : undefined

export const readPlace = ({ holder, key }: Place): unknown => child(holder, key)

/** Writes a value; an array is filled with null up to the index. */
export function writePlace({ holder, key }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[key] = value
    return
  }
  while (holder.length < Number(key)) holder.push(null)
  holder[Number(key)] = value
}

/** Finds the place of a path; undefined when it does not exist. Never creates anything. */
export function findPlace(document: Document, path: string): Place | undefined {
  const parts = path.split('.')
  const key = parts.pop() ?? ''
  let holder: unknown = document
  for (const part of parts) {
    if (!isContainer(holder)) return undefined
    holder = child(holder, part)
  }
  if (!isContainer(holder) || (Array.isArray(holder) && !isArrayIndex(key))) return undefined
  return { holder, key }
}

/** Finds the place of a path, creating objects on the way. A scalar on the way is refused. */
export function makePlace(document: Document, path: string): Place {
  const parts = path.split('.')
  const key = parts.pop() ?? ''
  let holder: Document | unknown[] = document
  let name = 'document'
  for (const part of parts) {
    checkKey(holder, part, name)
    const next = child(holder, part)
    if (next === undefined) writePlace({ holder, key: part }, {})
    else if (!isContainer(next)) throw wording.cannotCreateField(parts[parts.indexOf(part) + 1] ?? key, part)
    holder = child(holder, part) as Document | unknown[]
    name = part
  }
  checkKey(holder, key, name)
  return { holder, key }
}

const isContainer = (value: unknown): value is Document | unknown[] =>
  Array.isArray(value) || isPlainObject(value)

function checkKey(holder: Document | unknown[], key: string, name: string): void {
  if (!key || key === '__proto__') throw wording.badFieldName(key)
  if (Array.isArray(holder) && !isArrayIndex(key)) throw wording.cannotCreateField(key, name)
}
