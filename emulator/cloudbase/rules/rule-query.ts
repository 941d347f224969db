import { isDeepStrictEqual } from 'node:util'
import { isPlainObject } from '../database/values/type-rank'
import { type Comparison, type Expression, parseRule, RuleError } from './parse-rule'

/** What a rule may speak of. */
export interface RuleFacts {
  /** Who asks. Every client of a mini-program has an openid. */
  auth: { openid: string }
  /** Milliseconds since the epoch, by the emulator's clock. */
  now: number
  /** What a request adds or sets; undefined when it does neither. */
  data?: RuleCondition | undefined
}

export type RuleCondition = Record<string, unknown>

/** `false`: nothing may be reached. */
type Answer = boolean | RuleCondition

/**
 * Turns a declared rule into a condition that the documents must meet for this user: `{}` when all may be reached,
 * null when none. A rule that cannot be read, or names what is not known here (`get()`), reaches none: a wrong guess must
 * not open a collection.
 */
export function ruleQuery(rule: boolean | string, facts: RuleFacts): RuleCondition | null {
  if (typeof rule === 'boolean') return rule ? {} : null
  try {
    const answer = answerOf(parseRule(rule), facts)
    return typeof answer === 'boolean' ? (answer ? {} : null) : answer
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

function answerOf(expression: Expression, facts: RuleFacts): Answer {
  switch (expression.kind) {
    case 'and':
      return allOf(expression.parts.map((part) => answerOf(part, facts)))
    case 'or':
      return anyOf(expression.parts.map((part) => answerOf(part, facts)))
    case 'not':
      return negated(answerOf(expression.of, facts))
    case 'compare':
      return compared(expression.operator, side(expression.left, facts), side(expression.right, facts))
    case 'value':
      if (typeof expression.value === 'boolean') return expression.value
      throw new RuleError('a rule says yes or no')
    case 'path':
      return compared('==', side(expression, facts), { value: true })
  }
}

function allOf(answers: Answer[]): Answer {
  if (answers.includes(false)) return false
  const conditions = answers.filter((answer) => answer !== true)
  return conditions.length ? { $and: conditions } : true
}

function anyOf(answers: Answer[]): Answer {
  if (answers.includes(true)) return true
  const conditions = answers.filter((answer) => answer !== false)
  return conditions.length ? { $or: conditions } : false
}

const negated = (answer: Answer): Answer => (typeof answer === 'boolean' ? !answer : { $nor: [answer] })

/** One side of a comparison: a value that is known now, or a field of the document. */
export type Side = { value: unknown; field?: undefined } | { field: string }

/** @throws RuleError for what is neither */
export function side(expression: Expression, facts: RuleFacts): Side {
  if (expression.kind === 'value') return { value: expression.value }
  if (expression.kind !== 'path') throw new RuleError('a comparison is between values and fields')
  const { root, path } = expression
  if (root === 'doc' && path) return { field: path }
  if (root === 'auth' && !path) return { value: facts.auth }
  if (root === 'auth' && path === 'openid') return { value: facts.auth.openid }
  if (root === 'now' && !path) return { value: facts.now }
  if (root === 'request' && path.startsWith('data.')) return { value: part(facts.data, path.slice(5)) }
  throw new RuleError(`${root}${path && `.${path}`} is not known`)
}

/** A part of what a request sends; null when it is not there. */
const part = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, name) => (isPlainObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
      data,
    ) ?? null

export const turned: Record<Comparison, Comparison | undefined> = {
  ...{ '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
  in: undefined,
}

function compared(operator: Comparison, left: Side, right: Side): Answer {
  if (left.field !== undefined && right.field !== undefined)
    throw new RuleError('two fields cannot be compared')
  if (left.field !== undefined) return fieldAgainst(left.field, operator, (right as { value: unknown }).value)
  const { value } = left
  if (right.field === undefined) return valuesCompared(operator, value, right.value)
  const other = turned[operator]
  // `auth.openid in doc.members`: the field must be a list that holds the value.
  if (!other) return { [right.field]: { $elemMatch: { $eq: value } } }
  return fieldAgainst(right.field, other, value)
}

const operators = { '==': '$eq', '<': '$lt', '<=': '$lte', '>': '$gt', '>=': '$gte', in: '$in' } as const

/** A list in the document is no single value, though a query would match its elements. */
function fieldAgainst(field: string, operator: Comparison, value: unknown): Answer {
  if (typeof value === 'object' && value !== null && operator !== 'in')
    throw new RuleError('a field is compared with a plain value')
  if (operator === '!=') return negated(fieldAgainst(field, '==', value))
  if (operator === 'in' && !Array.isArray(value)) throw new RuleError('"in" needs a list')
  return { [field]: { [operators[operator]]: value, $not: { $type: 'array' } } }
}

/** Compares two known values. @throws RuleError for an order of other than numbers or texts */
export function valuesCompared(operator: Comparison, left: unknown, right: unknown): boolean {
  if (operator === '==') return isDeepStrictEqual(left, right)
  if (operator === '!=') return !isDeepStrictEqual(left, right)
  if (operator === 'in') {
    if (!Array.isArray(right)) throw new RuleError('"in" needs a list')
    return right.includes(left)
  }
  if (typeof left !== typeof right || !['string', 'number'].includes(typeof left))
    throw new RuleError('only numbers and texts have an order')
  const [a, b] = [left, right] as [number, number]
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator]
}
