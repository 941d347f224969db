import { hourOf } from './format'

/** `上午好`: the one place where the person is greeted. */
export function greeting(now: number): string {
  const hour = hourOf(now)
  if (hour < 5) return '夜深了'
  if (hour < 11) return '上午好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}
