import type { ErrorCode, FieldIssue } from './errors'

/** What every routed function answers. `serverTime` (ISO, UTC) lets the client count down to deadlines (E8). */
export type Reply<T> =
  | { ok: true; data: T; requestId: string; serverTime: string }
  | { ok: false; error: ReplyError; requestId: string; serverTime: string }

export interface ReplyError {
  code: ErrorCode
  issues?: FieldIssue[]
  details?: Record<string, unknown>
}
