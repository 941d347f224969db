import { admissionTicket } from '../../cloudfunctions/pdf/documents/admission-ticket'
import { applicationForm } from '../../cloudfunctions/pdf/documents/application-form'
import { duesNotice } from '../../cloudfunctions/pdf/documents/dues-notice'
import { memberCertificate } from '../../cloudfunctions/pdf/documents/member-certificate'
import { myDataDocument } from '../../cloudfunctions/pdf/documents/my-data'
import { paymentReceipt } from '../../cloudfunctions/pdf/documents/payment-receipt'
import { registrationForm } from '../../cloudfunctions/pdf/documents/registration-form'
import { scoreReport } from '../../cloudfunctions/pdf/documents/score-report'
import { skillCertificate } from '../../cloudfunctions/pdf/documents/skill-certificate'
import type { DocumentDesign } from '../../cloudfunctions/pdf/documents/document-design'
import type { FontChain } from '../../cloudfunctions/pdf/fonts/font-chain'
import { renderDocument, type RenderedDocument } from '../../cloudfunctions/pdf/render-document'
import { sampleDuesNotice, sampleMemberCertificate } from './sample-member'
import { sampleForm } from './sample-form'
import { sampleMyData } from './sample-my-data'
import { sampleReceipt, sampleRegistration } from './sample-paid'
import { sampleCertificate, samplePhoto } from './sample-pictures'
import { sampleScoreReport, sampleSkillCertificate } from './sample-result'
import { sampleTicket } from './sample-ticket'

const stamp = { dataHash: '4f1c09a7e2b6', madeAt: new Date('2026-05-12T02:00:00Z') }

const sample =
  <Data, Pictures>(design: DocumentDesign<Data, Pictures>, data: Data, pictures: () => Pictures) =>
  (chain: FontChain): Promise<RenderedDocument> =>
    renderDocument(chain, design, data, pictures(), stamp)

const photo = () => ({ photo: samplePhoto() })

/** Every document once, with invented people; the name on the skill certificate needs the rare font. */
export const documentSamples: Record<string, (chain: FontChain) => Promise<RenderedDocument>> = {
  'application-form': sample(applicationForm, sampleForm(4), () => ({
    photo: samplePhoto(),
    certificates: [sampleCertificate(1), sampleCertificate(2)],
  })),
  'registration-form': sample(registrationForm, sampleRegistration(), photo),
  'admission-ticket': sample(admissionTicket, sampleTicket(), photo),
  'payment-receipt': sample(paymentReceipt, sampleReceipt(), () => null),
  'score-report': sample(scoreReport, sampleScoreReport(), () => null),
  'skill-certificate': sample(skillCertificate, sampleSkillCertificate(), photo),
  'member-certificate': sample(memberCertificate, sampleMemberCertificate(), () => null),
  'my-data': sample(myDataDocument, sampleMyData(), () => null),
  'dues-notice': sample(duesNotice, sampleDuesNotice(), () => null),
}
