import { candidates } from '../../values/reach'
import { wording } from '../../wording'
import type { QueryOperator } from './query-operator'

/** `$mod`: fractions are cut off before dividing. */
export const $mod: QueryOperator = (path, operand) => {
  const [divisor, remainder] = Array.isArray(operand) ? (operand as unknown[]) : []
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0)
    throw wording.badOperand('$mod', 'an array [divisor, remainder] with a divisor other than 0')
  return (document) =>
    candidates(document, path).some(
      (value) =>
        typeof value === 'number' &&
        Number.isFinite(value) &&
        Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
    )
}
