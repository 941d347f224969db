import type { BusinessCaller, SignedInCaller } from '../_shared/caller'
import type { DocumentReader } from '../application/load-application-document'
import { UNIT_DOCUMENT_KINDS, type DocumentKind, type UnitDocumentKind } from './contract'
import type { DocumentRecord } from './document-record'
import { makeAdmissionTicket } from './make-admission-ticket'
import { makeApplicationForm } from './make-application-form'
import { makeDuesLetter } from './make-dues-letter'
import { makeMemberCertificate } from './make-member-certificate'
import { makePaymentReceipt } from './make-payment-receipt'
import { makeRegistrationForm } from './make-registration-form'
import { makeScoreReport } from './make-score-report'
import { makeSkillCertificate } from './make-skill-certificate'

/** Makes the document about a subject for a reader, or refuses. */
export type DocumentMaker = (subjectId: string, reader: DocumentReader) => Promise<DocumentRecord>

/** The documents of people, by the id of an application. */
export const documentMakers: Record<Exclude<DocumentKind, UnitDocumentKind>, DocumentMaker> = {
  application_form: makeApplicationForm,
  registration_form: makeRegistrationForm,
  payment_receipt: makePaymentReceipt,
  admission_ticket: makeAdmissionTicket,
  score_report: makeScoreReport,
  skill_certificate: makeSkillCertificate,
}

/** Who reads a document of a unit: one of its operators, or staff. */
export type UnitDocumentReader = BusinessCaller | SignedInCaller

export const unitDocumentMakers: Record<
  UnitDocumentKind,
  (subjectId: string, reader: UnitDocumentReader) => Promise<DocumentRecord>
> = {
  member_certificate: makeMemberCertificate,
  dues_letter: makeDuesLetter,
}

const unitKinds: ReadonlySet<string> = new Set(UNIT_DOCUMENT_KINDS)
const isOfUnit = (kind: DocumentKind): kind is UnitDocumentKind => unitKinds.has(kind)

/** Makes a document of any kind for somebody with an account. */
export const makeDocument = (
  kind: DocumentKind,
  subjectId: string,
  caller: SignedInCaller,
): Promise<DocumentRecord> =>
  isOfUnit(kind) ? unitDocumentMakers[kind](subjectId, caller) : documentMakers[kind](subjectId, caller)
