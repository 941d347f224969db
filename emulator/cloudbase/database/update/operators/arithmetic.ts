import { isPlainObject, typeName } from '../../values/type-rank'
import { wording } from '../../wording'
import { makePlace, readPlace, writePlace } from '../set-path'
import type { UpdateOperator } from '../update-operator'

const arithmetic =
  (
    name: string,
    whenMissing: (operand: number) => number,
    combine: (a: number, b: number) => number,
  ): UpdateOperator =>
  (document, path, operand) => {
    if (typeof operand !== 'number') throw wording.nonNumericArgument(name, path)
    const place = makePlace(document, path)
    const present = readPlace(place)
    if (present === undefined) return writePlace(place, whenMissing(operand))
    if (typeof present !== 'number') throw wording.nonNumericTarget(name, path, typeName(present))
    writePlace(place, combine(present, operand))
  }

export const $inc = arithmetic(
  '$inc',
  (operand) => operand,
  (a, b) => a + b,
)
export const $mul = arithmetic(
  '$mul',
  () => 0,
  (a, b) => a * b,
)

const bitwise: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

/** `$bit: { path: { and | or | xor: integer } }` on 64-bit integers. */
export const $bit: UpdateOperator = (document, path, operand) => {
  const [[name = '', value] = []] = isPlainObject(operand) ? Object.entries(operand) : []
  const combine = bitwise[name]
  if (!combine || !Number.isInteger(value)) throw wording.badOperand('$bit', 'and, or or xor with an integer')
  const place = makePlace(document, path)
  const present = readPlace(place) ?? 0
  if (!Number.isInteger(present)) throw wording.nonNumericTarget('$bit', path, typeName(present))
  const result = combine(BigInt(present as number), BigInt(value as number))
  writePlace(place, Number(BigInt.asIntN(64, result)))
}
