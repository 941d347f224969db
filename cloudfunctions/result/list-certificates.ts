import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import { pageCertificates } from './certificate-repository'
import type { CertificateLine } from './contract'
import { presentCertificate } from './present-certificate'

const PAGE_SIZE = 20

/** The certificates of an exam by number. */
export async function listCertificates({
  examId,
  cursor,
}: {
  examId: string
  cursor?: string | undefined
}): Promise<Page<CertificateLine>> {
  const found = await pageCertificates(examId, cursor ? decodeCursor(cursor).id : '', PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: page.map(presentCertificate),
    ...(found.length > PAGE_SIZE && last
      ? { nextCursor: encodeCursor({ at: last.createdAt, id: last.certificateNumber }) }
      : {}),
  }
}
