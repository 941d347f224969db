import type { DocumentRunView } from '../../../../../cloudfunctions/pdf/contract'
import { monthDayTime } from '../../../../utils/format'

const REASONS: Record<string, string> = {
  GLYPH_MISSING: '有一个字无法打印',
  STATE_CONFLICT: '已作废或没有发布',
  FILE_NOT_UPLOADED: '照片文件不在了',
}

/** How far a run is, and when. */
export function progressWords({
  status,
  total,
  made,
  failed,
  startedBy,
  startedAt,
  finishedAt,
}: DocumentRunView): string {
  const done = `${made} 份已生成${failed ? `，${failed} 份没有生成` : ''}`
  if (status === 'done') return `${done}，${monthDayTime(finishedAt ?? startedAt)} 完成`
  return `${done}，共 ${total} 份，${monthDayTime(startedAt)} 由${startedBy}开始`
}

/** Why some were not made, each reason once with its number. */
export function failureWords({ failures }: DocumentRunView): string[] {
  const counts = new Map<string, number>()
  for (const { code, details } of failures) {
    const character = typeof details['character'] === 'string' ? `「${details['character']}」` : ''
    const words = `${REASONS[code] ?? '出了问题，请联系技术人员'}${character}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => `${count} 份：${words}`)
}
