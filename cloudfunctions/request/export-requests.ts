import { exportHistory } from '../_shared/export-history'
import { unseal } from '../_shared/privacy'
import type { RequestRecord } from './request-record'
import { requestsBy, type Requester } from './requests-of-person'

export type ExportedRequest = ReturnType<typeof exportRequest>

/**
 * Every request that an account made, in full, and what the WeChat it is bound to asked for before there was an account
 * (O7); the caller answers for whose it is.
 */
export const exportRequests = async (owner: Requester): Promise<ExportedRequest[]> =>
  (await requestsBy(owner)).map(exportRequest)

const exportRequest = ({ _id, wanted, ...record }: RequestRecord) => ({
  requestId: _id,
  kind: record.kind,
  status: record.status,
  requesterName: record.requesterName,
  wanted: {
    name: wanted.name,
    idType: wanted.idType,
    idNumber: wanted.idNumber && unseal(wanted.idNumber, _id),
    userName: wanted.userName,
    creditCode: wanted.creditCode,
    certificateNumber: wanted.certificateNumber,
    newPhone: wanted.newPhone && unseal(wanted.newPhone, _id),
  },
  words: record.words,
  contactPhone: unseal(record.contactPhone, _id),
  evidencePictures: record.evidenceFileIds.length,
  history: exportHistory(record.history),
  submittedAt: record.submittedAt,
  dueAt: record.dueAt,
  redeemedAt: record.redeemedAt,
})
