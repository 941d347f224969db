const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** `2026/05/14 17:20:00` in Beijing. */
export const time = (at: string | number): string => beijing.format(new Date(at))

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  return `${value.toFixed(1)} ${unit}`
}

const longest = 160

/** One line of a document for a list. */
export const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

/** A document's JSON with dates as ISO text instead of milliseconds; the database takes both. */
export const readable = (document: unknown, indent?: number): string =>
  JSON.stringify(
    document,
    (key, value: unknown) =>
      key === '$date' && typeof value === 'number' ? new Date(value).toISOString() : value,
    indent,
  )
