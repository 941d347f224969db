import { isMobile } from '../_shared/domain/mobile'
import { unseal } from '../_shared/privacy'
import { tellPasswordChanged } from '../message/tell-password-changed'
import type { InstitutionRecord } from './institution-record'

/** Tells the contact of an institution by SMS that its password is another one, where the phone it gave is a mobile one. */
export async function tellInstitutionPassword({ _id, phone }: InstitutionRecord): Promise<void> {
  const number = phone && unseal(phone, _id)
  if (number && isMobile(number)) await tellPasswordChanged(number)
}
