import { unseal } from '../_shared/privacy'
import type { Sealed } from '../_shared/sealed'
import type { InstitutionRecord } from './institution-record'
import type { InstitutionView } from './views'

/** An institution as it sees itself (L13). */
export function presentInstitution(institution: InstitutionRecord): InstitutionView {
  const { _id, name, accountName, creditCode, approvalNumber, contactPerson, address, introduction } =
    institution
  const opened = (sealed: Sealed | null) => (sealed ? unseal(sealed, _id) : '')
  return {
    institutionId: _id,
    name,
    accountName,
    creditCode,
    approvalNumber,
    contactPerson,
    phone: opened(institution.phone),
    email: opened(institution.email),
    address,
    introduction,
  }
}
