export type OperatorRole = 'owner' | 'operator'

/** 经办人: a WeChat that may act for the unit (A16). */
export interface OperatorRecord {
  operatorId: string
  openid: string
  /** As the person wrote it when binding. */
  name: string
  role: OperatorRole
  boundAt: Date
}

/** A link that lets one more WeChat in, once, within 24 hours. Only the hash of its code is kept. */
export interface InvitationRecord {
  invitationId: string
  codeHash: string
  /** Whom it is meant for, as the owner wrote it. */
  forName: string
  createdAt: Date
  expiresAt: Date
}

/** One line of what happened to the bindings. */
export interface BindingHistoryEntry {
  event: string
  /** The operator or the name invited. */
  subject: string
  /** Of what was removed or withdrawn, so that doing it again is known from a stranger's id. */
  subjectId?: string
  by: string
  at: Date
}

/**
 * One document of `unit_operators`, `_id` = the unit's id: everybody who may act for it, and whom they invited.
 * One document, so that every change is one compare-and-set on `revision`: a unit has no operator, or exactly one
 * owner among its operators, whatever happens at once.
 */
export interface UnitOperatorsRecord {
  _id: string
  revision: number
  operators: OperatorRecord[]
  invitations: InvitationRecord[]
  history: BindingHistoryEntry[]
  updatedAt: Date
}
