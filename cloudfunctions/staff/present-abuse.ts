import type { AbuseMark } from '../_shared/abuse/abuse-record'
import type { AbuseEntry } from './contract'

export function presentAbuse(mark: AbuseMark): AbuseEntry {
  const { _id, kind, masked, total, routes, firstAt, lastAt, blockedUntil, history } = mark
  return {
    abuseId: _id,
    kind,
    masked,
    total,
    routes: Object.entries(routes)
      .map(([route, count]) => ({ route, count }))
      .sort((a, b) => b.count - a.count),
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    blockedUntil: blockedUntil && blockedUntil > new Date() ? blockedUntil.toISOString() : null,
    history: history
      .map(({ event, by, reason, until, at }) => ({
        event,
        by,
        reason,
        until: until?.toISOString() ?? null,
        at: at.toISOString(),
      }))
      .reverse(),
  }
}
