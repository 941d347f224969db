import { yuanWords } from '../_shared/money'
import { deadlineWords } from '../_shared/time'
import { loadExam } from '../exam/load-exam'
import type { MessageKind } from '../message/contract'
import type { ApplicationRecord } from './application-record'
import { chosen } from './choice'
import { totalFen } from './fee'

/** What the message templates may say about an application. */
export async function noticeValues(application: ApplicationRecord): Promise<Record<string, string>> {
  const exam = await loadExam(application.examId)
  return {
    exam: `${exam.occupation} ${exam.level}`,
    site: chosen(exam, application).site?.name ?? '',
    examAt: deadlineWords(exam.examAt),
    deadline: deadlineWords(application.payBy ?? exam.correctionClosesAt),
    closesAt: deadlineWords(exam.registrationClosesAt),
    amount: yuanWords(totalFen(application.feeItems)),
    // It is quoted inside a sentence that has a full stop of its own.
    opinion: (application.opinion?.text ?? '').replace(/[。.]$/, ''),
  }
}

/** The page that a message opens: where its next step is. */
export function noticeLink({ _id, orderId }: ApplicationRecord, kind: MessageKind): string {
  const payable = kind === 'application_approved' || kind === 'payment_due'
  if (payable && orderId) return `/packages/application/pay/pay?orderId=${orderId}`
  const page = PAGES[kind] ?? 'detail/detail'
  return `/packages/application/${page}?applicationId=${_id}`
}

const PAGES: { readonly [K in MessageKind]?: string } = {
  application_awaiting_signature: 'documents/documents',
  application_reopened: 'edit/edit',
  application_returned: 'edit/edit',
}
