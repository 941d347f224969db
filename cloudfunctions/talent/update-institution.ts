import type { BusinessCaller } from '../_shared/caller'
import { checkEmail } from '../_shared/domain/email'
import { isLandline, normalizeLandline } from '../_shared/domain/landline'
import { isMobile, normalizeMobile } from '../_shared/domain/mobile'
import { AppError, type FieldIssue } from '../_shared/errors'
import { seal } from '../_shared/privacy'
import { requireConsentsInForce } from '../account/policies/require-consents-in-force'
import { changeInstitution } from './institution-repository'
import { loadOwnInstitution } from './load-own-institution'
import { presentInstitution } from './present-institution'
import type { InstitutionView } from './views'

/** The fields that the contract takes; nothing else of an institution can be changed by itself (L13). */
type Fields = Pick<InstitutionView, 'contactPerson' | 'phone' | 'email' | 'address' | 'introduction'>

/** Saves 机构信息 (L13). Answers everything that is wrong at once. */
export async function updateInstitution(fields: Fields, caller: BusinessCaller): Promise<InstitutionView> {
  const institution = await loadOwnInstitution(caller)
  const { contactPerson, address, introduction } = fields
  const phone = contactPhone(fields.phone)
  const email = fields.email ? checkEmail(fields.email) : { email: '' }
  const issues: FieldIssue[] = [
    ...(phone === null ? [{ path: 'phone', code: 'CONTACT_PHONE_FORMAT' } as const] : []),
    ...('issue' in email ? [{ path: 'email', ...email.issue }] : []),
  ]
  if (phone === null || 'issue' in email) throw new AppError('VALIDATION_FAILED', { issues })
  await requireConsentsInForce({ kind: 'institution', id: institution._id })
  const sealed = (text: string) => (text ? seal(text, institution._id) : null)
  const changes = {
    contactPerson,
    address,
    introduction,
    phone: sealed(phone),
    email: sealed(email.email),
    updatedAt: new Date(),
  }
  await changeInstitution(institution._id, changes)
  return presentInstitution({ ...institution, ...changes })
}

/** A mobile or a landline number as it is stored, empty, or null for what is neither. */
function contactPhone(raw: string): string | null {
  if (!raw) return ''
  const mobile = normalizeMobile(raw)
  if (isMobile(mobile)) return mobile
  const landline = normalizeLandline(raw)
  return isLandline(landline) ? landline : null
}
