import { phoneHashOf } from '../_shared/lookup-hashes'
import type { StaffMember } from './contract'
import { presentMember } from './present-member'
import { findAccountsByPhoneHash } from './staff-repository'

/** Finds a person by the whole phone number; nobody is an answer, not an error. */
export async function findByPhone({ phone }: { phone: string }): Promise<{ member: StaffMember | null }> {
  const [account] = await findAccountsByPhoneHash(phoneHashOf(phone))
  return { member: account ? presentMember(account) : null }
}
