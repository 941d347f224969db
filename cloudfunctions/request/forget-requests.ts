import { removeUploadedFiles, removeUploads } from '../_shared/uploads'
import { bringAbout } from './bring-about'
import { findRequestsOf, removeRequests } from './request-repository'
import { requestsOfPerson, type Requester } from './requests-of-person'
import { EVIDENCE_PURPOSE } from './take-evidence'

const BATCH = 100

/**
 * Removes what an account and its WeChat asked for and what was asked for about the account, with the evidence: the
 * account is no more (A7). What two members of staff have approved for somebody else is brought about first. Pictures
 * that this WeChat uploaded while it acted for another account stay. Can be repeated.
 */
export async function forgetRequests(person: Requester): Promise<void> {
  const { accountId, openid } = person
  const forgotten = await requestsOfPerson(person)
  for (const request of forgotten) if (request.subjectId !== accountId) await bringAbout(request)
  const ids = forgotten.map(({ _id }) => _id)
  await removeUploadedFiles(forgotten.flatMap(({ evidenceFileIds }) => evidenceFileIds))
  for (let start = 0; start < ids.length; start += BATCH)
    await removeRequests(ids.slice(start, start + BATCH))
  const others = await findRequestsOf(openid, 1000)
  await removeUploads(
    openid,
    EVIDENCE_PURPOSE,
    others.flatMap(({ evidenceFileIds }) => evidenceFileIds),
  )
}
