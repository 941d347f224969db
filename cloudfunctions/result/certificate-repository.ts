import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { CertificateRecord } from './result-records'
import type { CertificateStatus } from './status'

export const CERTIFICATES = 'certificates'
const certificates = () => database().collection(CERTIFICATES)

export async function findCertificate(applicationId: string): Promise<CertificateRecord | null> {
  const { data } = await certificates().where({ _id: applicationId }).limit(1).get()
  return (data[0] as CertificateRecord | undefined) ?? null
}

export async function findCertificateByToken(verifyToken: string): Promise<CertificateRecord | null> {
  const { data } = await certificates().where({ verifyToken }).limit(1).get()
  return (data[0] as CertificateRecord | undefined) ?? null
}

/** Adds a certificate; false when the application has one already. */
export async function addCertificate(record: CertificateRecord): Promise<boolean> {
  try {
    await certificates().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** A page of an exam's certificates by number, after the last one of the page before. */
export async function pageCertificates(
  examId: string,
  afterNumber: string,
  limit: number,
): Promise<CertificateRecord[]> {
  const { data } = await certificates()
    .where({ examId, certificateNumber: database().command.gt(afterNumber) })
    .orderBy('certificateNumber', 'asc')
    .limit(limit)
    .get()
  return data as CertificateRecord[]
}

export async function countCertificates(batchId: string, status?: CertificateStatus): Promise<number> {
  return (
    (
      await certificates()
        .where({ batchId, ...(status ? { status } : {}) })
        .count()
    ).total ?? 0
  )
}
