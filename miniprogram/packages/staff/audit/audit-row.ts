import type { AuditEntryView } from '../../../../cloudfunctions/staff/contract'
import { dayTime } from '../../../utils/format'
import { actionWords } from './action-words'
import { changeLines, type ChangeLine } from './change-lines'
import { targetWords } from './target-words'

/** One line of 操作记录, in words. */
export interface AuditRow {
  sequence: number
  what: string
  who: string
  accountId: string
  target: string
  targetWords: string
  at: string
  reason: string
  from: string
  lines: ChangeLine[]
}

export const auditRow = ({
  sequence,
  action,
  by,
  target,
  at,
  reason,
  from,
  ...rest
}: AuditEntryView): AuditRow => ({
  sequence,
  // The target of a call that was cut off is the call.
  what:
    action === 'staff.cutOffCall' ? `${actionWords(action)}：${actionWords(target)}` : actionWords(action),
  who: by?.name ?? '系统',
  accountId: by?.accountId ?? '',
  target,
  targetWords: targetWords(target),
  at: dayTime(at),
  reason: reason ?? '',
  from: from ?? '',
  lines: changeLines(action, rest.before, rest.after),
})
