import type { AbuseEntry } from '../../../../cloudfunctions/staff/contract'
import { dayTime } from '../../../utils/format'
import { routeWords } from './route-words'

/** One line of the abuse list, in words. */
export interface AbuseRow {
  abuseId: string
  who: string
  kindWords: string
  isBlocked: boolean
  /** `停用到 5月12日 周二 10:00`, or empty. */
  blockedWords: string
  totalWords: string
  routes: { name: string; count: number }[]
  history: { key: string; what: string; note: string }[]
}

export function abuseRow({
  abuseId,
  kind,
  masked,
  total,
  routes,
  firstAt,
  lastAt,
  ...rest
}: AbuseEntry): AbuseRow {
  const { blockedUntil, history } = rest
  return {
    abuseId,
    who: masked,
    kindWords: kind === 'wechat' ? '微信' : '网络地址',
    isBlocked: blockedUntil !== null,
    blockedWords: blockedUntil ? `暂停使用，${dayTime(blockedUntil)} 恢复` : '',
    totalWords: total
      ? `${dayTime(firstAt)} 起被拒绝 ${total} 次，最近一次 ${dayTime(lastAt)}`
      : `${dayTime(firstAt)} 由工作人员加入`,
    routes: routes.map(({ route, count }) => ({ name: routeWords(route), count })),
    history: history.map(({ event, by, reason, until, at }) => ({
      key: `${event}${at}`,
      what: event === 'block' ? `${by} 暂停使用${until ? `，到 ${dayTime(until)}` : ''}` : `${by} 恢复使用`,
      note: [dayTime(at), reason ?? '一天内被拒绝的次数太多'].join(' · '),
    })),
  }
}
