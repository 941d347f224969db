import type { ApplicationForm } from './contract'

/** The application form before anything was typed. */
export const emptyForm = (): ApplicationForm => ({
  hasCertificate: null,
  certificate: { name: '', level: '', number: '', issuedOn: '' },
  ethnicGroup: '',
  politicalStatus: '',
  education: '',
  employer: '',
  occupation: '',
  notWorking: false,
  workStartedOn: '',
  mailingAddress: '',
  postcode: '',
  idAddress: '',
  workExperiences: [],
})
