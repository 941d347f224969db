import type { Document } from '../values/document'
import { isPlainObject, typeName } from '../values/type-rank'

const scalars = ['number', 'string', 'bool', 'date', 'oid']
const isScalar = (value: unknown) => scalars.includes(typeName(value))

/**
 * What the first `$match` of a sub-pipeline demands of the other collection, as a query that an index can answer:
 * its conditions on fields, and the equalities of its `$expr` with the variables filled in. Every document that the
 * pipeline lets through meets it; others may, too.
 */
export function correlatedQuery(pipeline: unknown[], variables: Document): Document {
  const [first] = pipeline
  const match = isPlainObject(first) && isPlainObject(first.$match) ? first.$match : {}
  const fields = Object.entries(match).filter(([key]) => !key.startsWith('$'))
  const query = Object.fromEntries(fields)
  const more = equalitiesOf(match.$expr, variables).filter(([field, condition]) => {
    if (Object.hasOwn(query, field)) return true
    query[field] = condition
    return false
  })
  return more.length ? { ...query, $and: more.map((equality) => Object.fromEntries([equality])) } : query
}

type Equality = [field: string, condition: Document]

function equalitiesOf(expression: unknown, variables: Document): Equality[] {
  if (!isPlainObject(expression)) return []
  const { $and, $eq, $in } = expression
  if (Array.isArray($and)) return $and.flatMap((part) => equalitiesOf(part, variables))
  if (Array.isArray($eq) && $eq.length === 2) return equality($eq, variables)
  return Array.isArray($in) && $in.length === 2 ? membership($in, variables) : []
}

/** `['$field', '$$variable']`, either way round. */
function equality([left, right]: unknown[], variables: Document): Equality[] {
  const field = fieldOf(left) ?? fieldOf(right)
  const value = valueOf(fieldOf(left) === undefined ? left : right, variables)
  return field !== undefined && isScalar(value) ? [[field, { $eq: value }]] : []
}

/** `['$field', '$$list']`. */
function membership([element, list]: unknown[], variables: Document): Equality[] {
  const [field, values] = [fieldOf(element), valueOf(list, variables)]
  return field !== undefined && Array.isArray(values) && values.every(isScalar)
    ? [[field, { $in: values as unknown[] }]]
    : []
}

const fieldOf = (operand: unknown): string | undefined =>
  typeof operand === 'string' && /^\$[^$]/.test(operand) ? operand.slice(1) : undefined

/** A variable, or a part of one; a literal. Undefined for what has to be computed for each document. */
function valueOf(operand: unknown, variables: Document): unknown {
  if (typeof operand !== 'string') return isPlainObject(operand) ? operand.$literal : operand
  if (!operand.startsWith('$')) return operand
  if (!operand.startsWith('$$')) return undefined
  return operand
    .slice(2)
    .split('.')
    .reduce<unknown>(
      (at, part) => (isPlainObject(at) && Object.hasOwn(at, part) ? at[part] : undefined),
      variables,
    )
}
