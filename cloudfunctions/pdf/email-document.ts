import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { sendMail } from '../_shared/mail'
import { getFile } from '../_shared/storage'
import { loadUnsealedProfile } from '../account/load-profile'
import type { DocumentKind } from './contract'
import { documentMakers } from './document-makers'

/** What the mail asks its reader to do with the document. */
const NEXT_STEPS: Record<DocumentKind, string> = {
  application_form: '附件是你的申报表。请打印、签字，再到小程序「我的报名」上传签字件。',
  registration_form: '附件是你的报名登记表，请核对后保存。',
  admission_ticket: '附件是你的准考证。请打印，考试当天和身份证件原件一起带到考场。',
  score_report: '附件是你的成绩单，请保存。',
  skill_certificate: '附件是你的职业技能等级证书，请保存。扫证书上的二维码可以查验。',
  payment_receipt: '附件是你的缴费凭证，请保存。需要发票的，在小程序里申请。',
}

/** Sends a document to its owner's own e-mail (C9). Nobody else can have it sent: `NOT_FOUND`. */
export async function emailDocument(
  { kind, subjectId }: { kind: DocumentKind; subjectId: string },
  caller: SignedInCaller,
): Promise<{ emailMasked: string }> {
  const document = await documentMakers[kind](subjectId, caller)
  if (document.accountId !== caller.account._id) throw new AppError('NOT_FOUND')
  const [{ name, email, emailMasked }, content] = await Promise.all([
    loadUnsealedProfile(document.accountId),
    getFile(document.fileId),
  ])
  await sendMail({
    to: email,
    subject: document.fileName.replace(/\.pdf$/, ''),
    text: `${name}，你好：\n\n${NEXT_STEPS[kind]}\n\n文件共 ${document.pages} 页，校验码 ${document.dataHash}。\n`,
    attachments: [{ filename: document.fileName, content, contentType: 'application/pdf' }],
  })
  return { emailMasked }
}
