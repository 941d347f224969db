/** Entities that `<text decode>` knows. */
const entities: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
}

/** What each kind of `space` makes of a space. */
const spaces: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

/** Text as `<text>` shows it. */
export function shownText(text: string, decode: boolean, space: string): string {
  const spaced = text.replace(/ /g, spaces[space] ?? ' ')
  return decode ? spaced.replace(/&\w+;/g, (entity) => entities[entity] ?? entity) : spaced
}
