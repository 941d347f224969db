import { ID_TYPE_LABELS, SEX_LABELS } from '../_shared/dictionaries'
import { experienceMonths } from '../_shared/domain/experience-months'
import { dayOf } from '../_shared/time'
import { DECLARATION } from '../application/declaration'
import type { ApplicationDocument } from '../application/load-application-document'
import type { ApplicationFormData } from './documents/application-form-data'

/** Turns an application into what its form prints. Work that goes on counts up to the submission, or to today. */
export function applicationFormData(
  document: ApplicationDocument,
  associationName: string,
): ApplicationFormData {
  const { form, candidate, nameOnPaper, exam, site, subjects } = document
  const asOf = dayOf(document.submittedAt ?? new Date())
  return {
    ...form,
    applicationId: document.applicationId,
    associationName,
    exam: {
      occupation: exam.occupation,
      level: exam.level,
      direction: exam.direction,
      batch: exam.batch,
      examOn: dayOf(exam.examAt),
    },
    siteName: site?.name ?? '',
    subjectNames: subjects.map(({ name }) => name),
    candidate: {
      name: nameOnPaper,
      sex: candidate.sex ? SEX_LABELS[candidate.sex] : '',
      bornOn: candidate.bornOn ?? '',
      idType: ID_TYPE_LABELS[candidate.idType],
      idNumber: candidate.idNumber,
      phone: candidate.phone,
      email: candidate.email,
    },
    experienceMonths: experienceMonths(form.workExperiences, asOf).months,
    certificate: form.hasCertificate ? form.certificate : null,
    workExperiences: form.workExperiences.map((period) => ({
      ...period,
      months: experienceMonths([period], asOf).months,
    })),
    declaration: DECLARATION.text.replace(/^本人承诺：/, ''),
  }
}
