import type { AccountRecord } from '../../_shared/account-record'
import { removeCredential } from '../../_shared/credentials/remove-credential'
import { deleteFiles } from '../../_shared/storage'
import { removeUploads } from '../../_shared/uploads'
import { forgetMessages } from '../../message/forget-messages'
import { forgetRequests } from '../../request/forget-requests'
import { keepConsentsUntil } from '../consent-repository'
import { removeExportsOf } from '../export/remove-ended-exports'
import { removeRecovery } from '../recovery/recovery-repository'
import { removeRepresentationsOf } from '../representation-repository'
import { AVATAR_PURPOSE } from '../request-avatar-upload'

/** Removes everything personal that hangs on an account but not the account itself. Can be repeated. */
export async function eraseTraces(
  { _id: accountId, openid, avatarFileId }: AccountRecord,
  consentsUntil: Date,
): Promise<void> {
  await forgetRequests({ accountId, openid })
  await removeExportsOf(accountId)
  await keepConsentsUntil({ accountId, openid }, consentsUntil)
  await removeRepresentationsOf(accountId)
  await removeRecovery(accountId)
  await forgetMessages(accountId)
  if (avatarFileId) await deleteFiles([avatarFileId])
  await removeUploads(accountId, AVATAR_PURPOSE)
  await removeCredential('pass', accountId)
}
