import { minuteOf } from '../../_shared/time'
import { FIELD_WORDS } from './field-words'
import { amountFigures } from '../documents/words'
import { CODE_FIELDS, CODE_WORDS } from './code-words'

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A value of a person's data as a reader understands it; empty for nothing. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return minuteOf(value)
  if (Array.isArray(value))
    return value
      .map((one) => valueWords(field, one))
      .filter(Boolean)
      .join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return numberWords(field, value)
  const text = String(value)
  if (INSTANT.test(text)) return minuteOf(new Date(text))
  if (field === 'path') return pathWords(text)
  return (CODE_FIELDS.has(field) && CODE_WORDS[text]) || text
}

function numberWords(field: string, value: number): string {
  if (field.endsWith('Fen')) return amountFigures(value)
  return field === 'bytes' ? `${Math.ceil(value / 1024)} KB` : String(value)
}

/** `form.workExperiences.2.employer` as the words of its last name. */
const pathWords = (path: string): string =>
  path
    .split('.')
    .map((name) => FIELD_WORDS[name])
    .filter(Boolean)
    .join(' ')
