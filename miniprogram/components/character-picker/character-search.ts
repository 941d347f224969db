/** The ways in which a character is looked for, as the picker asks for them. */
export const searchFields = [
  { field: 'pinyin', label: '拼音', hint: '如 yun', type: 'text' },
  { field: 'strokes', label: '总笔画', hint: '如 16', type: 'number' },
  { field: 'radical', label: '部首', hint: '如 王', type: 'text' },
  { field: 'parts', label: '部件', hint: '如 文武贝', type: 'text' },
] as const
export type SearchField = (typeof searchFields)[number]['field']

interface Search {
  pinyin?: string
  strokes?: number
  radical?: string
  parts?: string
}

const MAX_STROKES = 84

/** What was typed as the server takes it, or why it cannot be looked for. */
export function characterSearch(typed: Record<SearchField, string>): Search | { refusal: string } {
  const { pinyin, strokes, radical, parts } = trimmed(typed)
  if (!pinyin && !strokes && !radical && !parts) return { refusal: '至少填一项' }
  const count = Number(strokes)
  if (strokes && !(Number.isInteger(count) && count >= 1 && count <= MAX_STROKES))
    return { refusal: `总笔画是 1 到 ${MAX_STROKES} 的整数` }
  // A rare character counts as one, although it is two UTF-16 units.
  if ([...radical].length > 1) return { refusal: '部首只写一个字，几个部分请写在「部件」里' }
  return {
    ...(pinyin ? { pinyin } : {}),
    ...(strokes ? { strokes: count } : {}),
    ...(radical ? { radical } : {}),
    ...(parts ? { parts } : {}),
  }
}

const trimmed = (typed: Record<SearchField, string>): Record<SearchField, string> => ({
  pinyin: typed.pinyin.trim(),
  strokes: typed.strokes.trim(),
  radical: typed.radical.trim(),
  parts: typed.parts.trim(),
})
