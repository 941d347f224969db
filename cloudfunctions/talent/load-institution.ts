import { AppError } from '../_shared/errors'
import { findInstitution } from './institution-repository'
import type { InstitutionRecord } from './institution-record'

/** For staff: the institution, or `NOT_FOUND`. */
export async function loadInstitution(institutionId: string): Promise<InstitutionRecord> {
  const institution = await findInstitution(institutionId)
  if (!institution) throw new AppError('NOT_FOUND')
  return institution
}
