import { readAllPages } from '../_shared/read-all-pages'
import type { RequestRecord } from './request-record'
import { findRequestsAbout, pageRequestsOfAccount } from './request-repository'

/** Whose requests: an account, and the WeChat that is bound to it. */
export interface Requester {
  accountId: string
  openid: string
}

/** Every request that an account or its WeChat made, newest first. */
export const requestsBy = (person: Requester): Promise<RequestRecord[]> =>
  readAllPages(
    (after, limit) => pageRequestsOfAccount(person, after, limit),
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  )

/** Those, and what anybody asked for about the account; each once. */
export async function requestsOfPerson(person: Requester): Promise<RequestRecord[]> {
  const [by, about] = await Promise.all([requestsBy(person), findRequestsAbout(person.accountId)])
  return [...new Map([...by, ...about].map((request) => [request._id, request])).values()]
}
