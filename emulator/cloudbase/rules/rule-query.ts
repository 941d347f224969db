import { isDeepStrictEqual } from 'node:util'
import { type Comparison, type Expression, parseRule } from './parse-rule'
import { type RuleCondition, type RuleFacts, type Side, side, valueOf } from './rule-side'
import { RuleError } from './rule-tokens'

/** `false`: nothing may be reached. */
type Answer = boolean | RuleCondition

/**
 * Turns a declared rule into a condition that the documents must meet for this user: `{}` when all may be reached,
 * null when none. A rule that cannot be read, or names what is not known here, reaches none: a wrong guess must not open
 * a collection. What the request said of a field and the rule relied on is part of the condition.
 */
export function ruleQuery(rule: boolean | string, facts: RuleFacts): RuleCondition | null {
  if (typeof rule === 'boolean') return rule ? {} : null
  try {
    const reliedOn = new Map<string, unknown>()
    const said = (field: string) => {
      const value = facts.said?.(field)
      reliedOn.set(field, value)
      return value
    }
    const own = answerOf(parseRule(rule), { ...facts, said })
    const relied = [...reliedOn].map(([field, value]) => fieldAgainst(field, '==', value))
    const answer = allOf([own, ...relied])
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
      return compared(expression.operator, side(expression.left, facts), side(expression.right, facts), facts)
    case 'value':
      if (typeof expression.value === 'boolean') return expression.value
      throw new RuleError('a rule says yes or no')
    default:
      return compared('==', side(expression, facts), { value: true }, facts)
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

export const turned: Record<Comparison, Comparison | undefined> = {
  ...{ '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
  in: undefined,
}

function compared(operator: Comparison, left: Side, right: Side, facts: RuleFacts): Answer {
  if (left.field !== undefined && right.field !== undefined)
    return valuesCompared(operator, valueOf(left, facts), valueOf(right, facts))
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
