import { ObjectId } from 'bson'
import { isPlainObject, typeRank } from '../values/type-rank'

/**
 * Encodes a value so that comparing the bytes compares the values: a type tag, then the value. No encoding is
 * a prefix of another, so encodings can be joined (compound indexes) and inverted (descending).
 */
export function encodeKey(value: unknown): Buffer {
  const tag = Buffer.of(tagOf(value))
  if (typeof value === 'number') return Buffer.concat([tag, encodeNumber(value)])
  if (value instanceof Date) return Buffer.concat([tag, encodeNumber(value.getTime())])
  if (typeof value === 'string') return Buffer.concat([tag, encodeText(value)])
  if (typeof value === 'boolean') return Buffer.concat([tag, Buffer.of(value ? 1 : 0)])
  if (value instanceof ObjectId) return Buffer.concat([tag, encodeText(value.toHexString())])
  if (value instanceof RegExp) return Buffer.concat([tag, encodeText(String(value))])
  if (Array.isArray(value)) return Buffer.concat([tag, ...value.map(encodeKey), end])
  if (isPlainObject(value)) return Buffer.concat([tag, ...Object.entries(value).map(encodeField), end])
  return tag
}

/** The first byte of every encoding of the value's type. */
export const tagOf = (value: unknown): number => typeRank(value) * 0x10

/** What an empty array leaves in an index: below null, equal to nothing. */
export const emptyArrayKey = Buffer.of(0x08)

/** The same key for a descending field. */
export const invertKey = (key: Buffer): Buffer => key.map((byte) => 0xff - byte) as Buffer

/** The least key that is greater than every key starting with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  let last = prefix.length - 1
  while (last >= 0 && prefix[last] === 0xff) last--
  const next = Buffer.from(prefix.subarray(0, last + 1))
  if (last >= 0) next.writeUInt8(next.readUInt8(last) + 1, last)
  return last >= 0 ? next : Buffer.concat([prefix, Buffer.of(0xff, 0xff)])
}

const end = Buffer.of(0)

const encodeField = ([name, value]: [string, unknown]) =>
  Buffer.concat([Buffer.of(tagOf(value)), encodeText(name), encodeKey(value)])

/** The IEEE bits with the sign turned, so that negative numbers come first and in order; NaN before all. */
function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (value < 0) return invertKey(bytes)
  bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0)
  return bytes
}

/** UTF-8 with 0 escaped, closed by a mark below every continuation. */
function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (!bytes.includes(0)) return Buffer.concat([bytes, textEnd])
  const escaped = [...bytes].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte]))
  return Buffer.concat([Buffer.from(escaped), textEnd])
}

const textEnd = Buffer.of(0, 1)
