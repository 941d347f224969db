import { removeCredential } from '../_shared/credentials/remove-credential'
import { AppError } from '../_shared/errors'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { maskPhone } from '../_shared/mask'
import { recordAudit } from '../staff/record-audit'
import {
  changeCertifiedPerson,
  findCertifiedPerson,
  findPersonByPhoneHash,
} from './certified-person-repository'
import { phoneFields } from './phone-fields'

/**
 * Gives somebody of the roster another phone number, after staff have approved it (A14). The old number opens nothing any more: the
 * password goes with it, every WeChat is signed out, and the new number is bound by code. `NOT_FOUND`;
 * `TAKEN` on `phone` when another person holds the number. Doing it twice changes nothing.
 */
export async function changeRosterPhone({
  certifiedPersonId,
  phone,
  by,
  at,
}: {
  certifiedPersonId: string
  /** Eleven digits. */
  phone: string
  by: { accountId: string; name: string }
  at: Date
}): Promise<void> {
  const person = await findCertifiedPerson(certifiedPersonId)
  if (!person) throw new AppError('NOT_FOUND')
  const phoneHash = phoneHashOf(phone)
  if (person.phoneHash === phoneHash) return
  if (await findPersonByPhoneHash(phoneHash)) throw taken()
  await removeCredential('certified', certifiedPersonId)
  const changed = await changeCertifiedPerson(
    certifiedPersonId,
    { ...phoneFields(certifiedPersonId, phone), boundAt: null, updatedAt: at },
    { phoneHash: person.phoneHash },
  )
  if (!changed) throw taken()
  // A sign-in that was on its way with the old number ends, too.
  await removeCredential('certified', certifiedPersonId)
  await recordAudit({
    action: 'talent.changeRosterPhone',
    by,
    target: certifiedPersonId,
    before: person.phoneMasked,
    after: maskPhone(phone),
    at,
  })
}

const taken = () => new AppError('VALIDATION_FAILED', { issues: [{ path: 'phone', code: 'TAKEN' }] })
