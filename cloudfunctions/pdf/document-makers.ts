import type { DocumentReader } from '../application/load-application-document'
import type { DocumentKind } from './contract'
import type { DocumentRecord } from './document-record'
import { makeAdmissionTicket } from './make-admission-ticket'
import { makeApplicationForm } from './make-application-form'
import { makePaymentReceipt } from './make-payment-receipt'
import { makeRegistrationForm } from './make-registration-form'
import { makeScoreReport } from './make-score-report'
import { makeSkillCertificate } from './make-skill-certificate'

/** Makes the document about a subject for a reader, or refuses. */
export type DocumentMaker = (subjectId: string, reader: DocumentReader) => Promise<DocumentRecord>

export const documentMakers: Record<DocumentKind, DocumentMaker> = {
  application_form: makeApplicationForm,
  registration_form: makeRegistrationForm,
  payment_receipt: makePaymentReceipt,
  admission_ticket: makeAdmissionTicket,
  score_report: makeScoreReport,
  skill_certificate: makeSkillCertificate,
}
