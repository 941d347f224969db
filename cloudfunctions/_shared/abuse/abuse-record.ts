import { lookupHash } from '../privacy'
import { DAY_MS } from '../time'
import type { AbuserKind } from './abuser-kind'

/** What happened to a mark beside the counting. */
export interface AbuseHistoryEntry {
  event: 'block' | 'lift'
  /** Who did it; 系统 for what the counting did. */
  by: string
  reason: string | null
  /** Until when it is blocked then; null when lifted. */
  until: Date | null
  at: Date
}

/** One document of `abuse_marks`: somebody who keeps running into limits (O8). `_id` is `<kind>:<keyed hash>`. */
export interface AbuseMark {
  _id: string
  kind: AbuserKind
  /** `oXht****0000`, `203.0.*.*`: what staff see. The address itself is not kept. */
  masked: string
  /** Refusals in the window that runs, and in all. */
  count: number
  total: number
  /** How often each route refused, by `<function>_<route>`. */
  routes: Record<string, number>
  windowEndsAt: Date
  firstAt: Date
  lastAt: Date
  /** Refused everywhere until then; null when it is not, or a block was lifted. */
  blockedUntil: Date | null
  history: AbuseHistoryEntry[]
  /** Half a year after the last that happened, or after the end of a block. */
  removeAt: Date
}

const KEPT_MS = 180 * DAY_MS
export const removeAtOf = (last: Date): Date => new Date(last.getTime() + KEPT_MS)

/** A mark of somebody of whom nothing is known yet. */
export const newMark = (kind: AbuserKind, subject: string, at: Date): AbuseMark => ({
  _id: abuseId(kind, subject),
  kind,
  masked: maskSubject(kind, subject),
  count: 0,
  total: 0,
  routes: {},
  windowEndsAt: at,
  firstAt: at,
  lastAt: at,
  blockedUntil: null,
  history: [],
  removeAt: removeAtOf(at),
})

export const abuseId = (kind: AbuserKind, subject: string): string =>
  `${kind}:${lookupHash(`abuse:${subject}`)}`

/** The first and last four of an OPENID; of an address its network. */
export const maskSubject = (kind: AbuserKind, subject: string): string =>
  kind === 'wechat'
    ? `${subject.slice(0, 4)}****${subject.slice(-4)}`
    : subject.includes(':')
      ? `${subject.split(':').slice(0, 2).join(':')}:*`
      : `${subject.split('.').slice(0, 2).join('.')}.*.*`
