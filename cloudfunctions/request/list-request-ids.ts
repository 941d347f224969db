import { pageRequestsOfAccount } from './request-repository'

const NEWEST = 100

/** The ids of the newest hundred requests that an account made, and of its WeChat before there was an account. */
export const listRequestIds = async (owner: { accountId: string; openid: string }): Promise<string[]> =>
  (await pageRequestsOfAccount(owner, null, NEWEST)).map(({ _id }) => _id)
