import type { BusinessCaller } from '../_shared/caller'
import { changeOwnPassword, type PasswordChange } from '../_shared/credentials/change-own-password'
import { loadOwnInstitution } from './load-own-institution'
import { tellInstitutionPassword } from './tell-institution-password'

/**
 * 修改密码 of an institution (A13): other WeChats are signed out, and its contact is told by SMS where the phone it
 * gave is a mobile one.
 */
export async function changeInstitutionPassword(
  change: PasswordChange,
  caller: BusinessCaller,
): Promise<object> {
  const institution = await loadOwnInstitution(caller)
  await changeOwnPassword({ kind: 'institution', subjectId: institution._id }, change, caller)
  await tellInstitutionPassword(institution)
  return {}
}
