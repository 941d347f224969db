import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { newId } from '../_shared/ids'
import { findLiveAccount } from '../account/find-live-account'
import { requireBoundWechat } from '../account/require-bound-wechat'
import { accountSubject } from '../account/consent-subject'
import { requireConsentsInForce } from '../account/policies/require-consents-in-force'
import { loadExam } from '../exam/load-exam'
import type { ApplicationRecord } from './application-record'
import { addApplication, findByActiveKey, removeDraft } from './application-repository'
import { requireChoice } from './choice'
import type { ApplicationView } from './contract'
import { requireRegistrationOpen } from './deadlines'
import { emptyForm } from './form'
import { presentApplication } from './present-application'

interface StartInput {
  examId: string
  siteId: string
  subjectIds: string[]
  agreementVersion: string
}

/**
 * 立即报名: makes a draft for an exam that is open, after its current agreement was accepted. One live application
 * per person and exam (C14): `APPLICATION_EXISTS` carries the one that there is. `POLICY_OUTDATED` when the exam's
 * agreement changed since it was shown, `WECHAT_NOT_BOUND` before the account is bound to this WeChat (A5),
 * `CONSENT_OUTDATED` while a newer privacy policy or user agreement waits for a consent (A11), `STATE_CONFLICT` while the
 * account is being cancelled (A7).
 */
export async function startApplication(
  { examId, siteId, subjectIds, agreementVersion }: StartInput,
  caller: SignedInCaller,
): Promise<ApplicationView> {
  requireBoundWechat(caller, 'WECHAT_NOT_BOUND')
  await requireConsentsInForce(accountSubject(caller.account._id))
  const now = new Date()
  const exam = await loadExam(examId)
  requireRegistrationOpen(exam, now)
  if (agreementVersion !== exam.agreement.version)
    throw new AppError('POLICY_OUTDATED', { version: exam.agreement.version })
  const { subjects } = requireChoice(exam, { siteId, subjectIds })
  const activeKey = `${caller.account._id}:${examId}`
  const draft: ApplicationRecord = {
    _id: newId('app'),
    accountId: caller.account._id,
    examId,
    siteId,
    subjectIds: subjects.map(({ subjectId }) => subjectId),
    activeKey,
    status: 'draft',
    seatGeneration: 1,
    form: emptyForm(),
    revision: 0,
    contentVersion: 0,
    photo: null,
    certificateImages: [],
    signedForms: [],
    round: 0,
    submittedAt: null,
    agreement: { version: agreementVersion, acceptedAt: now },
    declaration: null,
    opinion: null,
    returnedSnapshot: null,
    dueAt: null,
    payBy: null,
    feeItems: [],
    orderId: null,
    paidTransactionId: null,
    lateMoneyRefused: false,
    pendingEvents: [],
    history: [],
    createdAt: now,
    updatedAt: now,
  }
  if (!(await addApplication(draft)))
    throw new AppError('APPLICATION_EXISTS', { applicationId: (await findByActiveKey(activeKey))?._id })
  // After the draft is written, so that either this or the cancellation sees the other.
  if (!(await findLiveAccount(caller.account._id))) {
    await removeDraft(draft._id)
    throw new AppError('STATE_CONFLICT')
  }
  return presentApplication(draft)
}
