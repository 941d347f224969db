import { AppError } from '../_shared/errors'
import type { InstitutionRecord } from './institution-record'
import { suspendedFor } from './suspended-for'

/** `INSTITUTION_SUSPENDED` with the reason that staff gave. */
export function requireActive(institution: InstitutionRecord): InstitutionRecord {
  const reason = suspendedFor(institution)
  if (reason === null) return institution
  throw new AppError('INSTITUTION_SUSPENDED', { reason })
}
