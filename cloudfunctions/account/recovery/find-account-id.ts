import { findCredentialByLogin } from '../../_shared/credentials/find-credential'
import { phoneHashOf } from '../../_shared/lookup-hashes'
import { findAccount } from '../account-repository'

/** An id that no account has; reading it costs what reading any other costs. */
const NOBODY = 'acc_nobody'

/** The account that signs in by this name, or an id that no account has. */
export const findAccountId = async (userName: string): Promise<string> =>
  (await findCredentialByLogin('pass', userName))?.subjectId ?? NOBODY

/** The account that signs in by this name if this is its phone number, else null. */
export async function findAccountIdWithPhone(userName: string, phone: string): Promise<string | null> {
  const account = await findAccount(await findAccountId(userName))
  return account?.phoneHash === phoneHashOf(phone) ? account._id : null
}
