import { ObjectId } from 'bson'

/** The order of types in comparisons, sorts and index keys. Missing counts as null. */
const rank = {
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  oid: 7,
  bool: 8,
  date: 9,
  regex: 11,
} as const

/** The BSON name of a value's type, for error texts and comparisons. */
export type TypeName = keyof typeof rank

export function typeName(value: unknown): TypeName {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (value instanceof ObjectId) return 'oid'
  return 'object'
}

export const typeRank = (value: unknown): number => rank[typeName(value)]

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeName(value) === 'object'
