import type { DocumentKind } from '../../../../cloudfunctions/pdf/contract'

/** What a document is good for, and what it is not. */
export const documentNotes: Record<DocumentKind, string> = {
  application_form: '按你填写的内容生成。修改申报表后会重新生成，请以最新一份为准。',
  registration_form: '缴费后生成，现场确认时请带上打印件。',
  admission_ticket: '请打印，考试当天和身份证件原件一起带到考场。打开过一次，没有网络也能再打开。',
  score_report: '各科成绩和结论，成绩公布期间可以下载。',
  skill_certificate: '扫证书上的二维码可以查验，以查验页显示的状态为准。',
  member_certificate: '扫证书上的二维码可以查验，有效期随会费缴纳更新。',
  dues_letter: '请按函中的金额、期限和账户缴纳。',
  payment_receipt: '证明款项已经收讫，不作为发票使用。',
}
