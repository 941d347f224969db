/** Every text in a plain value, one after another. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' ? Object.values(value).map(wordsOf).join('') : ''
}
