import { wording } from '../../wording'
import type { ExpressionOperator } from './expression-operator'
import { computeArguments } from './expression-operator'

/** `$indexOfCP: [text, search, start?, end?]`: where `search` begins, in code points; -1 when it does not. */
export const $indexOfCP: ExpressionOperator = (value, operand, options) => {
  const [text, search, start = 0, end] = computeArguments(value, operand, options)
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof search !== 'string')
    throw wording.badOperand('$indexOfCP', 'strings')
  const points = [...text]
  const stop = typeof end === 'number' ? Math.min(end, points.length) : points.length
  const wanted = [...search]
  for (let at = Number(start); at + wanted.length <= stop; at++)
    if (wanted.every((point, offset) => points[at + offset] === point)) return at
  return -1
}
