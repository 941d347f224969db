import { unseal } from '../_shared/privacy'
import { findSignIn } from '../_shared/sign-ins/find-sign-in'
import { findCertifiedPerson } from './certified-person-repository'
import type { CertifiedPersonRecord } from './certified-person-record'
import { findInstitution } from './institution-repository'
import { presentInstitution } from './present-institution'
import type { InstitutionView } from './views'

export type ExportedCertifiedPerson = ReturnType<typeof exportPerson>

/** What the roster holds about the person as whom this WeChat is signed in (O7); null when it is not. */
export async function exportCertifiedPerson(openid: string): Promise<ExportedCertifiedPerson | null> {
  const signIn = await findSignIn(openid, 'certified')
  const person = signIn && !signIn.arriving ? await findCertifiedPerson(signIn.subjectId) : null
  return person ? exportPerson(person) : null
}

/** The institution as which this WeChat is signed in, contact in full; null when it is not. */
export async function exportInstitution(openid: string): Promise<InstitutionView | null> {
  const signIn = await findSignIn(openid, 'institution')
  const institution = signIn && !signIn.arriving ? await findInstitution(signIn.subjectId) : null
  return institution ? presentInstitution(institution) : null
}

const exportPerson = (person: CertifiedPersonRecord) => ({
  number: person.number,
  name: person.name,
  phone: unseal(person.phone, person._id),
  bornOn: person.bornOn,
  province: person.province,
  city: person.city,
  education: person.education,
  certificates: person.certificates,
  boundAt: person.boundAt,
  createdAt: person.createdAt,
  updatedAt: person.updatedAt,
})
