import type { BusinessCaller } from '../_shared/caller'
import { changeOwnPassword, type PasswordChange } from '../_shared/credentials/change-own-password'
import { AppError } from '../_shared/errors'
import { unseal } from '../_shared/privacy'
import { tellPasswordChanged } from '../message/tell-password-changed'
import { requireOperator } from './require-operator'
import { requireUnit } from './unit-repository'

/** A new password by the owner, who knows the present one (M17): others are signed out, the contact is told by SMS. */
export async function changePassword(change: PasswordChange, caller: BusinessCaller): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  if (me.role !== 'owner') throw new AppError('FORBIDDEN')
  await changeOwnPassword({ kind: 'unit', subjectId: bindings._id }, change, caller)
  const { _id, contact } = await requireUnit(bindings._id)
  await tellPasswordChanged(unseal(contact.phone, _id))
  return {}
}
