import { DAY_MS, dayOf } from '../../_shared/time'
import type { DuesNoticeRecord, DuesRecord } from './dues-records'
import { duesState } from './dues-state'
import type { DuesFileView } from './views'

/** A unit is reminded once in this time. */
export const REMINDER_DAYS = 7

/** The steps that can be taken with a unit (M10): reminders while something is owed, a letter after arrears and a reminder. */
export function nextSteps(
  dues: readonly DuesRecord[],
  notices: readonly DuesNoticeRecord[],
  at: Date,
): DuesFileView['allowedSteps'] {
  const today = dayOf(at)
  const states = dues.map((one) => duesState(one, today))
  const reminders = notices.filter(({ kind }) => kind === 'reminder')
  const owes = states.some((state) => state !== 'settled')
  const late = states.includes('arrears')
  const isIssued = notices.some(({ letter }) => letter?.issuedOn === today)
  return [
    ...(owes && !reminderWaits(notices, at) ? (['remind'] as const) : []),
    ...(late && reminders.length && !isIssued ? (['issueLetter'] as const) : []),
  ]
}

/** When a unit can be reminded again; null when now. */
export function reminderWaits(notices: readonly DuesNoticeRecord[], at: Date): Date | null {
  const last = Math.max(
    0,
    ...notices.filter(({ kind }) => kind === 'reminder').map(({ sentAt }) => sentAt.getTime()),
  )
  const next = new Date(last + REMINDER_DAYS * DAY_MS)
  return next > at ? next : null
}
