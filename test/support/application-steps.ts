import type { ApplicationForm, ApplicationView, FileKind } from '../../cloudfunctions/application/contract'
import { DIRECT_SITE_ID, OPEN_EXAM_ID, REVIEWED_SITE_ID } from '../../scripts/seed/demo-exams'
import { reviewer, type Actor } from './actors'
import { jpeg } from './sample-files'

/** The answers of somebody who has nothing to hide. */
export const completeForm = (): Partial<ApplicationForm> => ({
  hasCertificate: false,
  ethnicGroup: '汉族',
  politicalStatus: '群众',
  education: '大学本科',
  employer: '江临数据服务有限公司',
  occupation: '数据标注员',
  notWorking: false,
  workStartedOn: '2018-03-21',
  mailingAddress: '江临市文澜区知行路 1 号',
  postcode: '310000',
  idAddress: '江临市滨江区云启路 2 号',
  workExperiences: [
    {
      workExperienceId: 'w1',
      employer: '江临数据服务有限公司',
      position: '标注员',
      startedOn: '2018-03-21',
      endedOn: '',
    },
  ],
})

interface Choice {
  examId?: string
  siteId?: string
  subjectIds?: string[]
}

/** 立即报名. */
export const startDraft = (person: Actor, choice: Choice = {}): Promise<ApplicationView> =>
  person.call('application', 'start', {
    examId: OPEN_EXAM_ID,
    siteId: REVIEWED_SITE_ID,
    subjectIds: ['theory', 'practice'],
    agreementVersion: '2026.1',
    ...choice,
  })

/** Uploads a file and attaches it, as the page does. */
export async function attach(
  person: Actor,
  applicationId: string,
  kind: FileKind,
  content: Uint8Array,
  name = 'file.jpg',
): Promise<ApplicationView> {
  const { cloudPath } = await person.call('application', 'requestUpload', { applicationId, kind })
  const fileId = await person.upload(cloudPath, content)
  return person.call('application', 'attachFile', { applicationId, kind, fileId, name })
}

/** A draft with everything that `submit` asks for. */
export async function completeDraft(person: Actor, choice: Choice = {}): Promise<ApplicationView> {
  const { applicationId, revision } = await startDraft(person, choice)
  await person.call('application', 'saveDraft', { applicationId, revision, changes: completeForm() })
  return attach(person, applicationId, 'photo', jpeg())
}

export const submit = (person: Actor, view: ApplicationView): Promise<ApplicationView> =>
  person.call('application', 'submit', {
    applicationId: view.applicationId,
    declarationVersion: view.declaration.version,
  })

/** Locked and waiting for the signed form. */
export const submittedForm = async (person: Actor, choice: Choice = {}): Promise<ApplicationView> =>
  submit(person, await completeDraft(person, choice))

/** Hands the signed form in. */
export async function signAndHandIn(person: Actor, applicationId: string): Promise<ApplicationView> {
  await attach(person, applicationId, 'signed_form', jpeg({ width: 1240, height: 1754 }))
  return person.call('application', 'submitSignedForm', { applicationId })
}

/** In the reviewer's queue. */
export const inReview = async (person: Actor, choice: Choice = {}): Promise<ApplicationView> =>
  signAndHandIn(person, (await submittedForm(person, choice)).applicationId)

/** Sent back by the reviewer. */
export async function returned(person: Actor, choice: Choice = {}): Promise<ApplicationView> {
  const { applicationId } = await inReview(person, choice)
  await reviewer().call('application', 'return', {
    applicationId,
    round: 1,
    opinion: '签字表缺日期',
    marks: [],
  })
  return person.call('application', 'get', { applicationId })
}

/** Approved by the reviewer. */
export async function approved(person: Actor, choice: Choice = {}): Promise<ApplicationView> {
  const { applicationId } = await inReview(person, choice)
  await reviewer().call('application', 'approve', { applicationId, round: 1 })
  return person.call('application', 'get', { applicationId })
}

/** Waiting for payment at a site without review: ¥400.00. */
export const payable = async (person: Actor, choice: Choice = {}): Promise<ApplicationView> =>
  submittedForm(person, { siteId: DIRECT_SITE_ID, ...choice })
