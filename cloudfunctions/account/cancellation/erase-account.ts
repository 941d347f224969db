import type { AccountRecord } from '../../_shared/account-record'
import { removeCredential } from '../../_shared/credentials/remove-credential'
import { AppError } from '../../_shared/errors'
import { deleteFiles } from '../../_shared/storage'
import { forgetMessages } from '../../message/forget-messages'
import { removeAccount } from '../account-repository'
import { removeRecovery } from '../recovery/recovery-repository'

/** Removes an account with everything personal that hangs on it. The account itself goes last, so that a broken run can be repeated. */
export async function eraseAccount({ _id: accountId, avatarFileId }: AccountRecord): Promise<void> {
  await removeRecovery(accountId)
  await forgetMessages(accountId)
  if (avatarFileId) await deleteFiles([avatarFileId])
  if (!(await removeAccount(accountId))) throw new AppError('STATE_CONFLICT')
  await removeCredential('pass', accountId)
}
