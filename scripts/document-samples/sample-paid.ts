import type { PaymentReceiptData } from '../../cloudfunctions/pdf/documents/payment-receipt'
import type { RegistrationFormData } from '../../cloudfunctions/pdf/documents/registration-form'
import { sampleForm } from './sample-form'
import { sampleTicket } from './sample-ticket'

const items = [
  { label: '理论知识考试费', amountFen: 12000 },
  { label: '操作技能考试费', amountFen: 26000 },
  { label: '考点服务费', amountFen: 2000 },
]
const paid = {
  amountFen: 40000,
  paidAt: '2026年5月12日 09:31',
  transactionId: '4200002345202605121234567890',
}

/** The invented candidate, registered and paid. */
export function sampleRegistration(changes: Partial<RegistrationFormData> = {}): RegistrationFormData {
  const { applicationId, associationName, candidate, ethnicGroup, politicalStatus, ...form } = sampleForm()
  const { exam, site, subjects } = sampleTicket()
  const { education, employer, mailingAddress, postcode } = form
  return {
    applicationId,
    associationName,
    candidate,
    ethnicGroup,
    politicalStatus,
    education,
    employer,
    mailingAddress,
    postcode,
    exam,
    site,
    subjects,
    payment: { ...paid, items },
    ...changes,
  }
}

export const sampleReceipt = (changes: Partial<PaymentReceiptData> = {}): PaymentReceiptData => ({
  ...paid,
  applicationId: 'app_0123456789abcdef0123',
  orderId: 'order_0123456789abcdef0123',
  associationName: '江临省软件行业协会',
  contactPhone: '0571-0000 0000',
  payer: { name: '沈知远', idNumberMasked: '3301**********0013' },
  title: '人工智能训练师 三级/高级工',
  siteName: '江临软件园考点',
  items,
  outTradeNo: 'XH20260512093000000001',
  issuedOn: '2026-05-12',
  ...changes,
})
