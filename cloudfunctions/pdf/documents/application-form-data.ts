import type { FormPerson } from './person-rows'

/** Everything the application form 申报表 prints. The document is a pure function of this. */
export interface ApplicationFormData extends FormPerson {
  /** The application's id; also the document's number and what its code names. */
  applicationId: string
  associationName: string
  exam: { occupation: string; level: string; direction: string; batch: string; examOn: string }
  siteName: string
  subjectNames: string[]
  employer: string
  occupation: string
  /** Calendar day, or empty for 未工作. */
  workStartedOn: string
  notWorking: boolean
  experienceMonths: number
  mailingAddress: string
  postcode: string
  idAddress: string
  certificate: { name: string; level: string; number: string; issuedOn: string } | null
  workExperiences: {
    startedOn: string
    endedOn: string
    employer: string
    position: string
    months: number
  }[]
  declaration: string
}

/** The pictures of the form; kept apart from the data because they are large. JPEG or PNG bytes. */
export interface ApplicationFormImages {
  photo: Buffer | null
  certificates: Buffer[]
}
