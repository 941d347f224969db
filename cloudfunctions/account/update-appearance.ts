import type { z } from 'zod'
import type { SignedInCaller } from '../_shared/caller'
import { fileKind } from '../_shared/domain/file-kind'
import { AppError } from '../_shared/errors'
import { deleteFiles } from '../_shared/storage'
import { takeUpload } from '../_shared/uploads'
import { changeAccount } from './account-repository'
import type { AccountContract, AccountView } from './contract'
import { presentAccount } from './present-account'
import { AVATAR_PURPOSE } from './request-avatar-upload'

type Input = z.output<AccountContract['updateAppearance']['input']>

/** Sets the nickname, and the avatar when one was uploaded. The bytes must be a JPEG or PNG whatever the name says. */
export async function updateAppearance(
  { nickname, avatarFileId }: Input,
  { account, openid }: SignedInCaller,
): Promise<AccountView> {
  if (avatarFileId && avatarFileId !== account.avatarFileId) await checkAvatar(account._id, avatarFileId)
  const changed = await changeAccount(account._id, {
    nickname,
    ...(avatarFileId ? { avatarFileId } : {}),
    updatedAt: new Date(),
  })
  if (avatarFileId && account.avatarFileId && avatarFileId !== account.avatarFileId)
    await deleteFiles([account.avatarFileId])
  return presentAccount(changed ?? account, openid)
}

async function checkAvatar(accountId: string, fileId: string): Promise<void> {
  const type = fileKind(await takeUpload(accountId, fileId, AVATAR_PURPOSE))
  if (type !== 'image/jpeg' && type !== 'image/png') throw new AppError('FILE_TYPE_REFUSED')
}
