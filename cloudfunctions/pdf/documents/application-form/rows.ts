import type { RowCell } from '../../layout/flow'

export const ROW_HEIGHT = 25
export const LABEL_WIDTH = 70

export const label = (text: string, width = LABEL_WIDTH): RowCell => ({
  text,
  width,
  align: 'center',
  isLabel: true,
})
export const value = (text: string, width: number): RowCell => ({ text, width })
/** An empty optional field prints as a slash, so that nobody can write into it after signing. */
export const optional = (text: string, width: number): RowCell => ({ text: text || '/', width })

/** `2019-06-30` as `2019年6月30日`; empty stays empty. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return day ? `${year}年${month}月${date}日` : ''
}

/** Whole months as `4 年 7 个月`. */
export function monthsWords(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years ? `${years} 年` : '', rest || !years ? `${rest} 个月` : ''].filter(Boolean).join(' ')
}
