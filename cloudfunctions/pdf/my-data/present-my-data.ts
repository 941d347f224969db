import type { MyDataPart, MyDataRow } from '../documents/my-data'
import { FIELD_WORDS } from './field-words'
import { PART_TITLES } from './part-titles'
import { valueWords } from './value-words'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Everything that `collectMyData` found, as the parts of the document; a part without anything has no records (O7). */
export const presentMyData = (data: Fields): MyDataPart[] =>
  Object.entries(PART_TITLES).map(([part, title]) => ({
    title,
    records: (Array.isArray(data[part]) ? data[part] : [data[part]])
      .filter(isFields)
      .map((record) => rowsOf(part, record)),
  }))

/** What a field is called; null for one that is left to the data file. A name nobody gave words is printed as it is. */
function labelOf(part: string, field: string): string | null {
  const own = FIELD_WORDS[`${part}.${field}`]
  const word = own === undefined ? FIELD_WORDS[field] : own
  return word === undefined ? field : word
}

/** What belongs to the record itself comes first: nobody could see where the lines below a title end. */
const rowsOf = (part: string, fields: Fields): MyDataRow[] => [
  ...plainRows(part, fields),
  ...Object.entries(fields).flatMap(([field, value]): MyDataRow[] => {
    const label = labelOf(part, field)
    const rows = label !== null && isFields(value) ? rowsOf(part, value) : []
    return rows.length ? [{ label: label!, text: null }, ...rows] : []
  }),
]

function plainRows(part: string, fields: Fields): MyDataRow[] {
  return Object.entries(fields).flatMap(([field, value]): MyDataRow[] => {
    const label = labelOf(part, field)
    if (label === null || isFields(value)) return []
    if (Array.isArray(value) && value.some(isFields)) return listed(part, label, value.filter(isFields))
    const text = valueWords(field, value)
    return text ? [{ label, text }] : []
  })
}

/** One row an entry, so that a long list goes on over as many sheets as it needs. */
const listed = (part: string, label: string, entries: readonly Fields[]): MyDataRow[] =>
  entries.map((entry, index) => ({
    label: `${label} ${index + 1}`,
    text: rowsOf(part, entry)
      .flatMap(({ label: name, text }) => (text === null ? [] : [`${name}：${text}`]))
      .join('；'),
  }))
