import { isPlainObject, typeName } from '../values/type-rank'

/** A bound of a range over one type. */
export interface Bound {
  value: unknown
  inclusive: boolean
}

/** What a query demands of one field, as far as an index can use it. */
export interface Constraint {
  points?: unknown[]
  lower?: Bound
  upper?: Bound
}

/**
 * Reads the conditions that hold for every match: top level and below `$and`. Everything else is left to the
 * query engine, which checks each candidate anyway.
 */
export function readConstraints(query: Record<string, unknown>): Map<string, Constraint> {
  const found = new Map<string, Constraint>()
  collect(query, found)
  return found
}

function collect(query: Record<string, unknown>, found: Map<string, Constraint>): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) collect(part, found)
    } else if (!field.startsWith('$')) {
      found.set(field, narrow(found.get(field) ?? {}, field, condition))
    }
  }
}

const isOperators = (value: unknown): value is Record<string, unknown> =>
  isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'))

/** Null matches missing fields too; only a field of the document itself is sure to be indexed as null then. */
const isPoint = (field: string, value: unknown) =>
  ['number', 'string', 'bool', 'date', 'oid'].includes(typeName(value)) ||
  (typeName(value) === 'null' && !field.includes('.'))

const isBound = (value: unknown) =>
  ['number', 'string', 'date', 'oid'].includes(typeName(value)) && !Number.isNaN(value)

/** Keeps the first points and the first bound of each side: a looser condition never loses a match. */
function narrow(constraint: Constraint, field: string, condition: unknown): Constraint {
  if (!isOperators(condition))
    return isPoint(field, condition) && !constraint.points
      ? { ...constraint, points: [condition] }
      : constraint
  const next = { ...constraint }
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === '$eq' && isPoint(field, value)) next.points ??= [value]
    if (operator === '$in' && Array.isArray(value) && value.every((item) => isPoint(field, item)))
      next.points ??= value as unknown[]
    if ((operator === '$gt' || operator === '$gte') && isBound(value))
      next.lower ??= { value, inclusive: operator === '$gte' }
    if ((operator === '$lt' || operator === '$lte') && isBound(value))
      next.upper ??= { value, inclusive: operator === '$lte' }
  }
  return next
}
