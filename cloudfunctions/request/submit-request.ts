import type { z } from 'zod'
import type { Caller } from '../_shared/caller'
import { newId } from '../_shared/ids'
import { takeLimit } from '../_shared/limits/take-limit'
import { maskIdNumber, maskPhone } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import { DAY_MS } from '../_shared/time'
import { recordConsents } from '../account/record-consents'
import { requireCurrentPolicies } from '../account/require-current-policies'
import { checkWanted, type CheckedWanted } from './check-wanted'
import type { RequestContract, RequestView } from './contract'
import { findSubject } from './find-subject'
import { presentRequest } from './present-request'
import type { RequestRecord, Wanted } from './request-record'
import { addRequest } from './request-repository'
import { takeEvidence } from './take-evidence'
import { tellAboutTransfer } from './tell-about-transfer'
import { afterWorkingDays } from './working-days'

type Input = z.output<RequestContract['submit']['input']>

const ANSWER_IN_WORKING_DAYS = 5
const A_DAY = 5

/** Asks staff for something. Everything is checked before anything is stored. */
export async function submitRequest(input: Input, caller: Caller): Promise<RequestView> {
  const at = new Date()
  const { kind, words, evidenceFileIds, consents } = input
  const checked = checkWanted(kind, input, at)
  await requireCurrentPolicies(consents)
  const subjectId = await findSubject(kind, checked, caller)
  await takeEvidence(evidenceFileIds, caller)
  await takeLimit({ action: 'request_submit', subject: caller.openid, max: A_DAY, windowMs: DAY_MS })
  const requestId = newId('req')
  const request: RequestRecord = {
    _id: requestId,
    kind,
    status: 'submitted',
    openid: caller.openid,
    accountId: caller.account?._id ?? null,
    requesterName: checked.name ?? caller.account?.profile?.name ?? '',
    subjectId,
    wanted: sealWanted(checked, requestId),
    words,
    contactPhone: seal(checked.contactPhone, requestId),
    contactPhoneMasked: maskPhone(checked.contactPhone),
    evidenceFileIds: [...new Set(evidenceFileIds)],
    openKey: `${kind}:${caller.openid}`,
    supportedBy: null,
    effectPending: false,
    redeemedAt: null,
    history: [],
    submittedAt: at,
    dueAt: afterWorkingDays(at, ANSWER_IN_WORKING_DAYS),
    updatedAt: at,
  }
  await recordConsents({ kind: 'request', id: requestId }, consents, { openid: caller.openid, at })
  await addRequest(request)
  if (kind === 'account_transfer') await tellAboutTransfer(request)
  return presentRequest(request)
}

const sealWanted = (
  { name, idType, idNumber, userName, creditCode, certificateNumber, newPhone }: CheckedWanted,
  requestId: string,
): Wanted => ({
  name,
  idType,
  idNumber: idNumber ? seal(idNumber, requestId) : null,
  idNumberMasked: idNumber ? maskIdNumber(idNumber) : null,
  userName,
  creditCode,
  certificateNumber,
  newPhone: newPhone ? seal(newPhone, requestId) : null,
  newPhoneMasked: newPhone ? maskPhone(newPhone) : null,
})
