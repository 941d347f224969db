import type { HistoryEntry } from './status-table'

/** The history of a record for the person it concerns: what happened and who did it, staff without names. */
export const exportHistory = (history: readonly HistoryEntry[]) =>
  history.map(({ event, from, to, by, at, reason }) => ({
    event,
    from,
    to,
    by: by.kind,
    at,
    reason: reason ?? null,
  }))
