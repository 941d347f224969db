import { beijingMidnight } from '../beijing-time'
import { PayError, paramError } from '../pay-error'
import type { BillDay } from './trades-of'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Bills are made from 9:00 of the next day on; an hour later they are there. */
const MADE_AFTER_MS = 9 * HOUR_MS
/** Bills can be asked for three months back. */
const KEPT_MS = 92 * DAY_MS

export const noStatement = () => new PayError(400, 'NO_STATEMENT_EXIST', '账单文件不存在，该日期没有交易')

/**
 * The day of a bill, in Beijing. A day's bills are made on the next day and are there from 10:00 on.
 * @throws PayError `PARAM_ERROR` for no date, `INVALID_REQUEST` for one too old or not over, `STATEMENT_CREATING`
 * before 10:00 of the next day
 */
export function billDay(date: string | null, now: number): BillDay {
  const from = /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? beijingMidnight(date ?? '') : NaN
  if (Number.isNaN(from)) throw paramError('bill_date 格式错误，应为 yyyy-MM-dd')
  const to = from + DAY_MS
  if (now < to) throw new PayError(400, 'INVALID_REQUEST', '账单日期必须早于今天')
  if (from < now - KEPT_MS) throw new PayError(400, 'INVALID_REQUEST', '只能申请三个月以内的账单')
  if (now < to + 10 * HOUR_MS) throw new PayError(400, 'STATEMENT_CREATING', '账单正在生成，请在 10 点后再试')
  return { from, to, madeAt: to + MADE_AFTER_MS }
}
