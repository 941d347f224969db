import { dayOf, minuteWords } from '../_shared/time'
import type { DocumentReader } from '../application/load-application-document'
import type { DocumentRecord } from './document-record'
import { paymentReceipt, type PaymentReceiptData } from './documents/payment-receipt'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { loadPaidApplication, type PaidApplication } from './load-paid-application'
import { renderDocument } from './render-document'

/** 缴费凭证 as PDF, for the owner of a paid application and for finance. */
export async function makePaymentReceipt(
  applicationId: string,
  reader: DocumentReader,
): Promise<DocumentRecord> {
  const paid = await loadPaidApplication(applicationId, reader, ['finance'])
  const data = receiptData(paid)
  return keepDocument({
    kind: 'payment_receipt',
    subjectId: applicationId,
    accountId: paid.application.accountId,
    fileName: `缴费凭证_${data.payer.name}_${paid.application.exam.occupation}.pdf`,
    printed: data,
    render: (stamp) => renderDocument(documentFont(), paymentReceipt, data, null, stamp),
  })
}

const receiptData = ({ application, order, association }: PaidApplication): PaymentReceiptData => ({
  applicationId: application.applicationId,
  orderId: order._id,
  associationName: association.name,
  contactPhone: association.contactPhone,
  payer: { name: application.nameOnPaper, idNumberMasked: application.candidate.idNumberMasked },
  title: order.title,
  siteName: application.site?.name ?? '',
  items: order.items.map(({ label, amountFen }) => ({ label, amountFen })),
  amountFen: order.amountFen,
  outTradeNo: order.outTradeNo,
  transactionId: order.transactionId,
  paidAt: minuteWords(order.paidAt),
  issuedOn: dayOf(order.paidAt),
})
