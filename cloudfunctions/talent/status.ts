import type { Transitions } from '../_shared/status-table'

export const INSTITUTION_STATUSES = ['active', 'suspended'] as const
export type InstitutionStatus = (typeof INSTITUTION_STATUSES)[number]

/** Staff suspend an institution and let it in again (N12); both with a reason. */
export const institutionTransitions = {
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
} as const satisfies Transitions<InstitutionStatus>
export type InstitutionEvent = keyof typeof institutionTransitions
