import { accountContract } from '../../cloudfunctions/account/contract'
import { applicationContract } from '../../cloudfunctions/application/contract'
import { examContract } from '../../cloudfunctions/exam/contract'
import { membershipContract } from '../../cloudfunctions/membership/contract'
import { messageContract } from '../../cloudfunctions/message/contract'
import { paymentContract } from '../../cloudfunctions/payment/contract'
import { pdfContract } from '../../cloudfunctions/pdf/contract'
import { requestContract } from '../../cloudfunctions/request/contract'
import { staffContract } from '../../cloudfunctions/staff/contract'
import { resultContract } from '../../cloudfunctions/result/contract'
import { ticketContract } from '../../cloudfunctions/ticket/contract'
import { talentContract } from '../../cloudfunctions/talent/contract'
import { verifyContract } from '../../cloudfunctions/verify/contract'

/** Every routed function. Tests that go over all routes start here. */
export const contracts = {
  account: accountContract,
  application: applicationContract,
  exam: examContract,
  membership: membershipContract,
  message: messageContract,
  payment: paymentContract,
  pdf: pdfContract,
  request: requestContract,
  staff: staffContract,
  ticket: ticketContract,
  talent: talentContract,
  result: resultContract,
  verify: verifyContract,
}
export type Contracts = typeof contracts
export type FunctionName = keyof Contracts
