import { phoneHashOf } from '../_shared/lookup-hashes'
import { maskPhone } from '../_shared/mask'
import { seal } from '../_shared/privacy'

/** A phone number as the roster stores it. */
export const phoneFields = (certifiedPersonId: string, phone: string) => ({
  phone: seal(phone, certifiedPersonId),
  phoneMasked: maskPhone(phone),
  phoneTail: phone.slice(-4),
  phoneHash: phoneHashOf(phone),
})
