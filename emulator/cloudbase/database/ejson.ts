import { ObjectId } from 'bson'
import { isPlainObject } from './values/type-rank'
import { wording } from './wording'

/**
 * EJSON on the wire and in the store. Requests carry canonical EJSON; the store (and replies, which may be
 * relaxed) keep plain JSON numbers, `{"$date": ms}`, `{"$oid"}` and `{"$regularExpression"}`.
 */

/** Decodes a request's value. `{"$tcb_server_date":{offset}}` becomes the instant `now + offset`. */
export function decodeRequest(text: string, name: string, now: number): unknown {
  try {
    return revive(JSON.parse(text), now)
  } catch (error) {
    if (error instanceof SyntaxError) throw wording.badJson(name)
    throw error
  }
}

/** Decodes a stored document. */
export const decodeStored = (text: string): Record<string, unknown> =>
  (text.includes('{"$') ? revive(JSON.parse(text), 0) : JSON.parse(text)) as Record<string, unknown>

/** Encodes a value for the store and for replies. */
export const encodeStored = (value: unknown): string => JSON.stringify(encode(value))

type Reviver = (value: unknown, holder: Record<string, unknown>, now: number) => unknown

const reviveDate: Reviver = (value) =>
  new Date(isPlainObject(value) ? Number(value.$numberLong) : (value as string | number))

/** Only `i`, `m`, `s` exist in JavaScript; `x` is applied by dropping white space and comments. */
function toRegExp(pattern: string, options: string): RegExp {
  const source = options.includes('x')
    ? pattern.replace(/\\.|\s+|#.*$/gm, (m) => (m[0] === '\\' ? m : ''))
    : pattern
  return new RegExp(source, [...options].filter((flag) => 'ims'.includes(flag)).join(''))
}

const revivers: Record<string, Reviver> = {
  $numberInt: (value) => Number(value),
  $numberLong: (value) => Number(value),
  $numberDouble: (value) => Number(value),
  $date: reviveDate,
  $oid: (value) => new ObjectId(String(value)),
  $regularExpression: (value) => {
    const { pattern = '', options = '' } = value as { pattern?: string; options?: string }
    return toRegExp(pattern, options)
  },
  $tcb_server_date: (value, _holder, now) => {
    const offset = isPlainObject(value) ? Number(revive(value.offset ?? 0, now)) : 0
    return new Date(now + offset)
  },
}

/** Replaces in place: what JSON.parse made belongs to nobody else, and copies of every object would cost. */
function revive(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  const holder = value as Record<string, unknown>
  const keys = Object.keys(holder)
  const [key = ''] = keys
  const reviver = keys.length === 1 && Object.hasOwn(revivers, key) ? revivers[key] : undefined
  if (reviver && !Array.isArray(value)) return reviver(holder[key], holder, now)
  for (const name of keys) {
    const item = holder[name]
    // Assigning `__proto__` would change the object's kind; such names are refused when they are stored.
    if (typeof item === 'object' && item !== null && name !== '__proto__') holder[name] = revive(item, now)
  }
  return value
}

function encode(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $numberDouble: encodeSpecial(value) }
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) {
    const options = [...value.flags].filter((flag) => 'ims'.includes(flag)).join('')
    return { $regularExpression: { pattern: value.source, options } }
  }
  if (value instanceof ObjectId) return { $oid: value.toHexString() }
  if (Array.isArray(value)) return value.map(encode)
  if (!isPlainObject(value)) return value
  const encoded: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) if (item !== undefined) encoded[key] = encode(item)
  return encoded
}

const encodeSpecial = (value: number) => (Object.is(value, -0) ? '-0.0' : String(value))
