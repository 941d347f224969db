import type { BusinessCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { findInstitution } from './institution-repository'
import type { InstitutionRecord } from './institution-record'
import { requireActive } from './require-active'

/** The institution that this WeChat is signed in as; `INSTITUTION_SUSPENDED` while staff do not let it in. */
export async function loadOwnInstitution({ signIn }: BusinessCaller): Promise<InstitutionRecord> {
  const institution = await findInstitution(signIn.subjectId)
  if (!institution) throw new AppError('SIGN_IN_REQUIRED', { kind: 'institution' })
  return requireActive(institution)
}
