import { serve } from '../_shared/serve'
import { pdfContract } from './contract'
import { emailDocument } from './email-document'
import { getDocument } from './get-document'

export const main = serve(pdfContract, { getDocument, emailDocument })
