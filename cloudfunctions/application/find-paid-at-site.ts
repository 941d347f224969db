import { pagePaidAtSite } from './application-repository'

const BATCH = 500

/** Who sits an exam at a site: what a seat is drawn by, nothing else of the form. */
export interface PaidApplication {
  applicationId: string
  accountId: string
  subjectIds: string[]
  /** As typed, without spaces around it; empty when there is none. */
  employer: string
}

/** All paid applications of a site, in the order of their ids. */
export async function findPaidAtSite(examId: string, siteId: string): Promise<PaidApplication[]> {
  const found: PaidApplication[] = []
  for (;;) {
    const batch = await pagePaidAtSite(examId, siteId, found.at(-1)?.applicationId ?? '', BATCH)
    for (const { _id, accountId, subjectIds, form } of batch)
      found.push({ applicationId: _id, accountId, subjectIds, employer: form.employer.trim() })
    if (batch.length < BATCH) return found
  }
}
