import { confirmDuesPayment, refuseDuesPayment } from './decide-dues-payment'
import { getDues } from './get-dues'
import { getUnitDues } from './get-unit-dues'
import { issueDuesLetter } from './issue-dues-letter'
import { listDues } from './list-dues'
import { listDuesPayments } from './list-dues-payments'
import { listFeeYears } from './list-fee-years'
import { openFeeYear } from './open-fee-year'
import { proposeFeeYear } from './propose-fee-year'
import { recordDuesPayment } from './record-dues-payment'
import { remindOfDues } from './remind-of-dues'

/** The handlers of `duesContract`. */
export const duesRoutes = {
  getDues,
  listFeeYears,
  proposeFeeYear,
  openFeeYear,
  listDues,
  getUnitDues,
  listDuesPayments,
  recordDuesPayment,
  confirmDuesPayment,
  refuseDuesPayment,
  remindOfDues,
  issueDuesLetter,
}
