import type { SignedInCaller } from '../../_shared/caller'
import { changeOwnPassword, type PasswordChange } from '../../_shared/credentials/change-own-password'
import { tellOwner } from './tell-owner'

/** 修改密码 of a pass account (S2): other WeChats are signed out, the owner is told. */
export async function changePassword(change: PasswordChange, caller: SignedInCaller): Promise<void> {
  const subjectId = caller.account._id
  await changeOwnPassword({ kind: 'pass', subjectId }, change, caller)
  await tellOwner(subjectId, 'password_changed')
}
