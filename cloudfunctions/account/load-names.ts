import { findAccountsById } from './account-repository'

const BATCH = 100

/** The names of accounts with a profile, by account id. */
export async function loadNames(accountIds: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (let start = 0; start < accountIds.length; start += BATCH)
    for (const { _id, profile } of await findAccountsById(accountIds.slice(start, start + BATCH)))
      if (profile) names.set(_id, profile.name)
  return names
}
