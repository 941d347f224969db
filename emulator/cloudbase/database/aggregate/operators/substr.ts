import { wording } from '../../wording'
import type { ExpressionOperator } from './expression-operator'
import { computeArguments } from './expression-operator'

/** `$substrBytes: [text, start, count]` in UTF-8 bytes; a negative count means to the end. */
export const $substrBytes: ExpressionOperator = (value, operand, options) => {
  const [text, start, count] = computeArguments(value, operand, options)
  if (text === null || text === undefined) return ''
  if (typeof start !== 'number' || typeof count !== 'number')
    throw wording.badOperand('$substrBytes', 'numbers for start and count')
  if (start < 0) return ''
  const bytes = Buffer.from(toText(text), 'utf8')
  const end = count < 0 ? bytes.length : Math.min(start + count, bytes.length)
  const isContinuation = (at: number) => at < bytes.length && (bytes.readUInt8(at) & 0xc0) === 0x80
  if (isContinuation(start) || (end > start && isContinuation(end)))
    throw wording.engine('$substrBytes: Invalid range, the boundary lies within a UTF-8 character')
  return bytes.subarray(start, end).toString('utf8')
}

/** Numbers and dates are taken as text, as the service does. */
const toText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))

export const $substr = $substrBytes
