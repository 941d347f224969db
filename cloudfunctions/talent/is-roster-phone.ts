import { phoneHashOf } from '../_shared/lookup-hashes'
import { findPersonByPhoneHash } from './certified-person-repository'

/** True when somebody of the roster has this phone number. */
export const isRosterPhone = async (phone: string): Promise<boolean> =>
  !!(await findPersonByPhoneHash(phoneHashOf(phone)))
