import type { AccountContract } from '../../cloudfunctions/account/contract'
import type { ApplicationContract } from '../../cloudfunctions/application/contract'
import type { ExamContract } from '../../cloudfunctions/exam/contract'
import type { MembershipContract } from '../../cloudfunctions/membership/contract'
import type { MessageContract } from '../../cloudfunctions/message/contract'
import type { PaymentContract } from '../../cloudfunctions/payment/contract'
import type { PdfContract } from '../../cloudfunctions/pdf/contract'
import type { RequestContract } from '../../cloudfunctions/request/contract'
import type { StaffContract } from '../../cloudfunctions/staff/contract'
import type { ResultContract } from '../../cloudfunctions/result/contract'
import type { TicketContract } from '../../cloudfunctions/ticket/contract'
import type { TalentContract } from '../../cloudfunctions/talent/contract'
import type { VerifyContract } from '../../cloudfunctions/verify/contract'
import { createClient } from './client'

/** Making a PDF of many pages takes longer than an ordinary answer. */
const PDF_TIMEOUT_MS = 40_000

/** Writing a thousand people of a roster, too. */
const IMPORT_TIMEOUT_MS = 30_000
/** Seats of a whole site, scores of a whole exam: hundreds of documents are written and people told. */
const EXAM_OFFICE_TIMEOUT_MS = 40_000

/** Every cloud function a page may call. `await api.exam('get', { examId })`. */
export const api = {
  account: createClient<AccountContract>('account'),
  exam: createClient<ExamContract>('exam'),
  application: createClient<ApplicationContract>('application'),
  payment: createClient<PaymentContract>('payment'),
  membership: createClient<MembershipContract>('membership'),
  message: createClient<MessageContract>('message'),
  pdf: createClient<PdfContract>('pdf', PDF_TIMEOUT_MS),
  request: createClient<RequestContract>('request'),
  staff: createClient<StaffContract>('staff'),
  talent: createClient<TalentContract>('talent'),
  rosterImport: createClient<Pick<TalentContract, 'importRoster'>>('talent', IMPORT_TIMEOUT_MS),
  result: createClient<ResultContract>('result', EXAM_OFFICE_TIMEOUT_MS),
  verify: createClient<VerifyContract>('verify'),
  ticket: createClient<TicketContract>('ticket', EXAM_OFFICE_TIMEOUT_MS),
}

export { ApiError } from './api-error'
