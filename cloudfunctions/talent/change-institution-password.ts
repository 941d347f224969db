import type { BusinessCaller } from '../_shared/caller'
import { changeOwnPassword, type PasswordChange } from '../_shared/credentials/change-own-password'
import { isMobile } from '../_shared/domain/mobile'
import { unseal } from '../_shared/privacy'
import { tellPasswordChanged } from '../message/tell-password-changed'
import { loadOwnInstitution } from './load-own-institution'

/**
 * 修改密码 of an institution (A13): other WeChats are signed out, and its contact is told by SMS where the phone it
 * gave is a mobile one.
 */
export async function changeInstitutionPassword(
  change: PasswordChange,
  caller: BusinessCaller,
): Promise<object> {
  const { _id, phone } = await loadOwnInstitution(caller)
  await changeOwnPassword({ kind: 'institution', subjectId: _id }, change, caller)
  const number = phone && unseal(phone, _id)
  if (number && isMobile(number)) await tellPasswordChanged(number)
  return {}
}
