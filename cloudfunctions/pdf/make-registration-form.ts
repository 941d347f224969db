import { getFile } from '../_shared/storage'
import { clockOf, dayOf, minuteWords } from '../_shared/time'
import type { DocumentReader } from '../application/load-application-document'
import { applicationFormData } from './application-form-data'
import type { DocumentRecord } from './document-record'
import { registrationForm, type RegistrationFormData } from './documents/registration-form'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { loadPaidApplication, type PaidApplication } from './load-paid-application'
import { renderDocument } from './render-document'

/** 报名登记表 as PDF, for the owner of a paid application, for reviewers and exam officers (I6). */
export async function makeRegistrationForm(
  applicationId: string,
  reader: DocumentReader,
): Promise<DocumentRecord> {
  const paid = await loadPaidApplication(applicationId, reader, ['reviewer', 'exam_officer'])
  const { photo, accountId } = paid.application
  const data = registrationData(paid)
  return keepDocument({
    kind: 'registration_form',
    subjectId: applicationId,
    accountId,
    fileName: `报名登记表_${data.candidate.name}_${data.exam.occupation}.pdf`,
    printed: [data, photo?.sha256],
    render: async (stamp) => {
      const pictures = { photo: photo && (await getFile(photo.fileId)) }
      return renderDocument(documentFont(), registrationForm, data, pictures, stamp)
    },
  })
}

function registrationData({ application, order, association }: PaidApplication): RegistrationFormData {
  const { applicationId, associationName, candidate, exam, ...form } = applicationFormData(
    application,
    association.name,
  )
  const { ethnicGroup, politicalStatus, education, employer, mailingAddress, postcode } = form
  const { occupation, level, direction, batch } = exam
  return {
    applicationId,
    associationName,
    candidate,
    ethnicGroup,
    politicalStatus,
    education,
    employer,
    mailingAddress,
    postcode,
    exam: { occupation, level, direction, batch },
    site: { name: application.site?.name ?? '', address: application.site?.address ?? '' },
    subjects: application.subjects.map(({ name, startsAt, endsAt }) => ({
      name,
      on: dayOf(startsAt),
      startsAt: clockOf(startsAt),
      endsAt: clockOf(endsAt),
    })),
    payment: {
      items: order.items.map(({ label, amountFen }) => ({ label, amountFen })),
      amountFen: order.amountFen,
      paidAt: minuteWords(order.paidAt),
      transactionId: order.transactionId,
    },
  }
}
