import type { AccountContract } from '../../cloudfunctions/account/contract'
import type { ApplicationContract } from '../../cloudfunctions/application/contract'
import type { ExamContract } from '../../cloudfunctions/exam/contract'
import type { MembershipContract } from '../../cloudfunctions/membership/contract'
import type { MessageContract } from '../../cloudfunctions/message/contract'
import type { PaymentContract } from '../../cloudfunctions/payment/contract'
import type { PdfContract } from '../../cloudfunctions/pdf/contract'
import type { RequestContract } from '../../cloudfunctions/request/contract'
import type { StaffContract } from '../../cloudfunctions/staff/contract'
import type { TicketContract } from '../../cloudfunctions/ticket/contract'
import type { TalentContract } from '../../cloudfunctions/talent/contract'
import { createClient } from './client'

/** Making a PDF of many pages takes longer than an ordinary answer. */
const PDF_TIMEOUT_MS = 40_000

/** Drawing and publishing the seats of a whole site writes hundreds of tickets. */
const SEATING_TIMEOUT_MS = 40_000
/** Writing a thousand people of a roster, too. */
const IMPORT_TIMEOUT_MS = 30_000

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
  ticket: createClient<TicketContract>('ticket', SEATING_TIMEOUT_MS),
  talent: createClient<TalentContract>('talent'),
  rosterImport: createClient<Pick<TalentContract, 'importRoster'>>('talent', IMPORT_TIMEOUT_MS),
}

export { ApiError } from './api-error'
