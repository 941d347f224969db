import * as z from 'zod'
import { route } from '../_shared/contract'

export interface DocumentView {
  documentId: string
  /** `申报表_沈知远_人工智能训练师.pdf` */
  fileName: string
  pages: number
  bytes: number
  /** First 12 hexadecimal characters of the SHA-256 of its data; printed on the document. */
  dataHash: string
  madeAt: string
  /** A temporary link of ten minutes. */
  url: string
}

const applicationId = z.string().min(1).max(64)

export const pdfContract = {
  /** The application form 申报表 as PDF: made once for a state of the data, then reused. For the owner and reviewers. */
  getApplicationForm: route<DocumentView>()('profile', z.object({ applicationId })),
  /** Sends the application form to the e-mail of the profile, for phones that cannot save a PDF (manual S0). */
  emailApplicationForm: route<{ emailMasked: string }>()('profile', z.object({ applicationId })),
  /** 报名登记表 (I6), once the application is paid; `STATE_CONFLICT` before. For the owner, reviewers and exam officers. */
  getRegistrationForm: route<DocumentView>()('profile', z.object({ applicationId })),
  /** 缴费凭证, once the application is paid; `STATE_CONFLICT` before. For the owner and finance. */
  getPaymentReceipt: route<DocumentView>()('profile', z.object({ applicationId })),
}
export type PdfContract = typeof pdfContract
