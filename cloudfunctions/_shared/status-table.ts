/** A status table: for each event, the statuses it may happen in and the one it leads to. */
export type Transitions<S extends string> = Record<string, { from: readonly S[]; to: S }>

/** Who did something: a person's account, a unit member, or the system (timers, notices). */
export type Actor =
  | { kind: 'candidate' | 'staff'; accountId: string; name: string }
  | { kind: 'unit'; unitId: string; name: string }
  | { kind: 'system' }

/** One line of a record's history. `reason` is what the actor said, if anything. */
export interface HistoryEntry<S extends string = string> {
  event: string
  from: S
  to: S
  by: Actor
  at: Date
  reason?: string
}
