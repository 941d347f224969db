import type { Access } from './access'
import type { AccountRecord } from './account-record'
import { signInKindOf, type Caller } from './caller'
import { database } from './cloud'
import { findSignIn } from './sign-ins/find-sign-in'

/**
 * Finds who calls by the OPENID that the platform injected (A1): the business sign-in that the route asks for, or the
 * account, unless it is being cancelled for good. Staff roles count only on the WeChat that the account is bound to: a password alone opens no staff part.
 */
export async function loadCaller(
  call: { openid: string; clientIp: string | null; requestId: string },
  access: Access,
): Promise<Caller> {
  const kind = signInKindOf(access)
  if (kind) return { ...call, account: null, signIn: await findSignIn(call.openid, kind) }
  return { ...call, account: await loadAccountOf(call.openid), signIn: null }
}

async function loadAccountOf(openid: string): Promise<AccountRecord | null> {
  const accounts = database().collection('accounts')
  const [signIn, { data: bound }] = await Promise.all([
    findSignIn(openid, 'pass'),
    accounts.where({ openid }).limit(1).get(),
  ])
  const own = unlessGone(bound[0] as AccountRecord | undefined)
  if (!signIn || signIn.subjectId === own?._id) return own
  const { data } = await accounts.doc(signIn.subjectId).get()
  const account = unlessGone(data[0] as AccountRecord | undefined)
  return account ? { ...account, staffRoles: [] } : own
}

const unlessGone = (account: AccountRecord | undefined): AccountRecord | null =>
  !account || account.cancelling?.decided ? null : account
