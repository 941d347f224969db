import type { Constraint } from '../database/indexes/constraints'
import { readConstraints } from '../database/indexes/constraints'
import { type Comparison, type Expression, parseRule } from './parse-rule'
import { turned, valuesCompared } from './rule-query'
import { type RuleFacts, side, valueOf } from './rule-side'
import { RuleError } from './rule-tokens'

/** Undefined: the query does not say. */
type Answer = boolean | undefined

/**
 * Whether a query can only find what a rule allows, as the service demands of clients under a rule of their own: of
 * the fields that the rule names, the query says as much as the rule does. It refuses a query that does not.
 */
export function meetsRule(rule: boolean | string, query: Record<string, unknown>, facts: RuleFacts): boolean {
  if (typeof rule === 'boolean') return rule
  try {
    return answerOf(parseRule(rule), facts, readConstraints(query)) === true
  } catch (error) {
    if (error instanceof RuleError) return false
    throw error
  }
}

function answerOf(rule: Expression, facts: RuleFacts, fields: Map<string, Constraint>): Answer {
  switch (rule.kind) {
    case 'and':
      return all(rule.parts.map((part) => answerOf(part, facts, fields)))
    case 'or':
      return negated(all(rule.parts.map((part) => negated(answerOf(part, facts, fields)))))
    case 'not':
      return negated(answerOf(rule.of, facts, fields))
    case 'compare':
      return compared(rule.operator, rule.left, rule.right, facts, fields)
    case 'value':
      return rule.value === true
    default:
      return compared('==', rule, { kind: 'value', value: true }, facts, fields)
  }
}

const negated = (answer: Answer): Answer => (answer === undefined ? undefined : !answer)

const all = (answers: Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true

function compared(
  operator: Comparison,
  ...[leftOf, rightOf, facts, fields]: [Expression, Expression, RuleFacts, Map<string, Constraint>]
): Answer {
  const [left, right] = [side(leftOf, facts), side(rightOf, facts)]
  if (left.field === undefined && right.field === undefined)
    return valuesCompared(operator, left.value, right.value)
  if (left.field !== undefined && right.field !== undefined)
    return valuesCompared(operator, valueOf(left, facts), valueOf(right, facts))
  if (left.field !== undefined)
    return saysOf(fields.get(left.field), operator, (right as { value: unknown }).value)
  const { value } = left as { value: unknown }
  // `auth.openid in doc.members`: the query asks for documents whose list holds it.
  return saysOf(fields.get((right as { field: string }).field), turned[operator] ?? '==', value)
}

/** What a query says of one field: all its points meet the comparison, or none, or its range decides. */
function saysOf(constraint: Constraint | undefined, operator: Comparison, value: unknown): Answer {
  const { points, lower, upper } = constraint ?? {}
  if (points) {
    const answers = new Set(points.map((point) => valuesCompared(operator, point, value)))
    return answers.size === 1 ? [...answers][0] : undefined
  }
  const orders = ['<', '<=', '>', '>=']
  const bound = operator.startsWith('>') ? lower : upper
  if (!bound || !orders.includes(operator)) return undefined
  const closer = bound.inclusive ? operator : (`${operator[0]}=` as Comparison)
  return valuesCompared(closer, bound.value, value) ? true : undefined
}
