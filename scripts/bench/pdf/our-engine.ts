import { admissionTicket } from '../../../cloudfunctions/pdf/documents/admission-ticket'
import type { AdmissionTicketData } from '../../../cloudfunctions/pdf/documents/admission-ticket-data'
import { applicationForm } from '../../../cloudfunctions/pdf/documents/application-form'
import type { ApplicationFormData } from '../../../cloudfunctions/pdf/documents/application-form-data'
import { FontChain } from '../../../cloudfunctions/pdf/fonts/font-chain'
import { renderDocument } from '../../../cloudfunctions/pdf/render-document'
import type { Engine, EngineInput } from './engine'

let chain: FontChain | undefined

/** Lays out and writes a document, as the deployed function does. */
export const draw: Engine['draw'] = async ({ fonts, pictures, documents }: EngineInput, index: number) => {
  chain ??= new FontChain(fonts, 'XHTDOC+NotoSerifSC')
  const data = documents[index] as AdmissionTicketData | ApplicationFormData
  const stamp = { dataHash: '0123456789ab', madeAt: new Date(0) }
  const [photo = null, ...certificates] = pictures
  const { bytes } =
    'ticketNumber' in data
      ? await renderDocument(chain, admissionTicket, data, { photo }, stamp)
      : await renderDocument(chain, applicationForm, data, { photo, certificates }, stamp)
  return bytes
}
