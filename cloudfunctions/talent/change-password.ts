import type { BusinessCaller } from '../_shared/caller'
import { changeOwnPassword, type PasswordChange } from '../_shared/credentials/change-own-password'
import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { tellPasswordChanged } from '../message/tell-password-changed'
import { findCertifiedPerson } from './certified-person-repository'

/** 修改密码 of certified staff (A14): other WeChats are signed out, the phone of the roster is told by SMS. */
export async function changePassword(change: PasswordChange, caller: BusinessCaller): Promise<object> {
  const person = await findCertifiedPerson(caller.signIn.subjectId)
  if (!person) throw new AppError('SIGN_IN_REQUIRED', { kind: 'certified' })
  await changeOwnPassword({ kind: 'certified', subjectId: person._id }, change, caller)
  await tellPasswordChanged(unseal(person.phone, person._id))
  return {}
}
