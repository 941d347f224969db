import type { z } from 'zod'
import { abuseId, newMark, type AbuseMark } from '../_shared/abuse/abuse-record'
import { addMarkOnce } from '../_shared/abuse/abuse-repository'
import type { SignedInCaller } from '../_shared/caller'
import { AppError, type FieldIssue } from '../_shared/errors'
import { DAY_MS, dayOf, endOfDay, isCalendarDay } from '../_shared/time'
import type { AbuseEntry, StaffContract } from './contract'
import { requireMark, setBlock } from './set-block'
import { hasStaffRole } from './staff-repository'

type Input = z.output<StaffContract['block']['input']>

const LONGEST_MS = 365 * DAY_MS

/** Shuts somebody out by hand until the end of a day (O8). `FORBIDDEN` for staff: their roles are taken back instead. */
export async function block({ who, untilOn, reason }: Input, caller: SignedInCaller): Promise<AbuseEntry> {
  const at = new Date()
  const issue = untilIssue(untilOn, at)
  if (issue) throw new AppError('VALIDATION_FAILED', { issues: [issue] })
  return setBlock(await markOf(who, at), { until: endOfDay(untilOn), reason }, caller)
}

async function markOf(who: Input['who'], at: Date): Promise<AbuseMark> {
  if ('abuseId' in who) return requireMark(who.abuseId)
  if (await hasStaffRole(who.openid)) throw new AppError('FORBIDDEN')
  await addMarkOnce(newMark('wechat', who.openid, at))
  return requireMark(abuseId('wechat', who.openid))
}

function untilIssue(day: string, at: Date): FieldIssue | null {
  const path = 'untilOn'
  if (!isCalendarDay(day)) return { path, code: 'DATE_FORMAT' }
  if (day < dayOf(at)) return { path, code: 'DATE_IN_PAST' }
  const last = new Date(at.getTime() + LONGEST_MS)
  return day > dayOf(last) ? { path, code: 'TOO_LARGE', params: { maximum: dayOf(last) } } : null
}
