import { serve } from '../_shared/serve'
import { pdfContract } from './contract'
import { emailApplicationForm } from './email-application-form'
import { getApplicationForm } from './get-application-form'

export const main = serve(pdfContract, { getApplicationForm, emailApplicationForm })
