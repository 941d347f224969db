import type { AdmissionTicketData } from '../../../cloudfunctions/pdf/documents/admission-ticket-data'
import type { ApplicationFormData } from '../../../cloudfunctions/pdf/documents/application-form-data'
import { sampleForm } from '../../document-samples/sample-form'
import { sampleTicket } from '../../document-samples/sample-ticket'

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'

/** Another invented person a number; one character of the name is in the rare font only. */
function person(index: number) {
  const name = `${FAMILY[index % FAMILY.length]}${GIVEN[(index * 7) % GIVEN.length]}\u{20bb7}`
  return { name, idNumber: `33010619${String(90000000 + index * 7919).slice(0, 8)}1X` }
}

export const benchForm = (index: number): ApplicationFormData => {
  const form = sampleForm(4)
  return { ...form, candidate: { ...form.candidate, ...person(index) } }
}

export const benchTicket = (index: number): AdmissionTicketData => {
  const ticket = sampleTicket({ ticketNumber: `2026122001${String(index).padStart(5, '0')}` })
  return { ...ticket, candidate: { ...ticket.candidate, ...person(index) } }
}
