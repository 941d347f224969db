const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** `5月14日 周三 17:20:05`, China's time wherever the browser is. */
export function chinaTime(at: number | string): string {
  const part = Object.fromEntries(FORMAT.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part['month']}月${part['day']}日 ${part['weekday']} ${part['hour']}:${part['minute']}:${part['second']}`
}

/** The instant of what a `datetime-local` field holds (`2026-05-14T17:20`), read as China's time. */
export const chinaInstant = (local: string): string =>
  new Date(`${local.slice(0, 16)}:00+08:00`).toISOString()
