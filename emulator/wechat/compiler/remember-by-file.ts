/**
 * Remembers the last answer for each file of a function that depends on the file's name and text alone: between two
 * builds one file changes, and the answers for all others still hold.
 */
export function rememberByFile<T>(
  compute: (source: string, file: string) => T,
): (source: string, file: string) => T {
  const last = new Map<string, { source: string; answer: T }>()
  return (source, file) => {
    const known = last.get(file)
    if (known?.source === source) return known.answer
    const answer = compute(source, file)
    last.set(file, { source, answer })
    return answer
  }
}
