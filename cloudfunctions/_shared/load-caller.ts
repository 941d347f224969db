import type { AccountRecord } from './account-record'
import type { Caller } from './caller'
import { database } from './cloud'

/** Finds the account bound to the OPENID that the platform injected (A1). One read. */
export async function loadCaller(openid: string, requestId: string): Promise<Caller> {
  const { data } = await database().collection('accounts').where({ openid }).limit(1).get()
  return { openid, requestId, account: (data[0] as AccountRecord | undefined) ?? null }
}
