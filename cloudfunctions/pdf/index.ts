import { serve } from '../_shared/serve'
import { pdfContract } from './contract'
import { emailApplicationForm } from './email-application-form'
import { getApplicationForm } from './get-application-form'
import { getPaymentReceipt } from './get-payment-receipt'
import { getRegistrationForm } from './get-registration-form'

export const main = serve(pdfContract, {
  getApplicationForm,
  emailApplicationForm,
  getRegistrationForm,
  getPaymentReceipt,
})
