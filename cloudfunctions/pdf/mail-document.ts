import { sendMail } from '../_shared/mail'
import { getFile } from '../_shared/storage'
import type { DocumentKind } from './contract'
import type { DocumentRecord } from './document-record'

/** What the mail asks its reader to do with the document. */
const NEXT_STEPS: Record<DocumentKind, string> = {
  application_form: '附件是你的申报表。请打印、签字，再到小程序「我的报名」上传签字件。',
  registration_form: '附件是你的报名登记表，请核对后保存。',
  admission_ticket: '附件是你的准考证。请打印，考试当天和身份证件原件一起带到考场。',
  score_report: '附件是你的成绩单，请保存。',
  skill_certificate: '附件是你的职业技能等级证书，请保存。扫证书上的二维码可以查验。',
  payment_receipt: '附件是你的缴费凭证，请保存。需要发票的，在小程序里申请。',
  member_certificate: '附件是贵单位的会员证书，请保存。扫证书上的二维码可以查验。',
  dues_letter: '附件是会费缴纳通知函，请按函中的金额、期限和账户缴纳。如已缴纳，请忽略。',
}

/** Mails a document with what to do with it. */
export async function mailDocument(
  document: DocumentRecord,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await sendMail({
    to: email,
    subject: document.fileName.replace(/\.pdf$/, ''),
    text: `${name}，你好：\n\n${NEXT_STEPS[document.kind]}\n\n文件共 ${document.pages} 页，校验码 ${document.dataHash}。\n`,
    attachments: [
      {
        filename: document.fileName,
        content: await getFile(document.fileId),
        contentType: 'application/pdf',
      },
    ],
  })
}
