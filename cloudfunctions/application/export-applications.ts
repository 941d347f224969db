import { exportHistory } from '../_shared/export-history'
import { readAllPages } from '../_shared/read-all-pages'
import type { ApplicationRecord, FileRecord } from './application-record'
import { pageByAccount } from './application-repository'

export type ExportedApplication = ReturnType<typeof exportApplication>

/** Every application of a person, ended ones too, as it is kept (O7); the caller answers for whose it is. */
export async function exportApplications(accountId: string): Promise<ExportedApplication[]> {
  const records = await readAllPages(
    (after, limit) => pageByAccount(accountId, after, limit),
    ({ createdAt, _id }) => ({ at: createdAt, id: _id }),
  )
  return records.map(exportApplication)
}

const exportApplication = (record: ApplicationRecord) => ({
  applicationId: record._id,
  examId: record.examId,
  siteId: record.siteId,
  subjectIds: record.subjectIds,
  status: record.status,
  round: record.round,
  form: record.form,
  photo: record.photo && exportFile(record.photo),
  certificateImages: record.certificateImages.map(exportFile),
  signedForms: record.signedForms.map(exportFile),
  agreement: record.agreement,
  declaration: record.declaration,
  opinion: record.opinion && {
    text: record.opinion.text,
    marks: record.opinion.marks,
    at: record.opinion.at,
  },
  feeItems: record.feeItems,
  orderId: record.orderId,
  payBy: record.payBy,
  submittedAt: record.submittedAt,
  history: exportHistory(record.history),
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
})

const exportFile = ({
  kind,
  name,
  contentType,
  bytes,
  width,
  height,
  pages,
  sha256,
  uploadedAt,
}: FileRecord) => ({
  kind,
  name,
  contentType,
  bytes,
  width,
  height,
  pages,
  sha256,
  uploadedAt,
})
