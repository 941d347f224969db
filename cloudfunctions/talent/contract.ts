import { certifiedRoutes } from './certified-routes'
import { institutionRoutes } from './institution-routes'
import { staffRoutes } from './staff-routes'

export type { RosterColumn } from './roster/columns'
export type { InstitutionEvent, InstitutionStatus } from './status'
export type * from './views'

/** Certified staff and institutions (manual S1). */
export const talentContract = { ...certifiedRoutes, ...institutionRoutes, ...staffRoutes }
export type TalentContract = typeof talentContract
