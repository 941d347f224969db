import { centerText } from '../layout/center-text'
import { fitText, lineHeight, wrapText } from '../layout/fit-text'
import { mm } from '../layout/paper'
import { addCertificateSheet, drawVerification, RED } from './certificate-frame'
import type { DocumentDesign } from './document-design'
import { dayWords } from '../../_shared/time'

/** Everything the member certificate 会员证书 prints (M11). */
export interface MemberCertificateData {
  associationName: string
  memberNumber: string
  unitName: string
  creditCode: string
  /** `理事单位`, `会员单位` */
  level: string
  joinedOn: string
  validUntil: string
  issuedOn: string
  /** The page on which anybody sees whether it is valid. */
  verifyUrl: string
}

/** 会员证书, A4 landscape: which unit is a member, since when and until when, with a code to check it. */
export const memberCertificate: DocumentDesign<MemberCertificateData> = {
  title: ({ unitName }) => `会员证书 ${unitName}`,
  draw(canvas, data, _pictures, dataHash) {
    const { chain } = canvas
    const sheet = addCertificateSheet(canvas)
    const { width } = sheet.paper
    const middle = width / 2
    centerText(sheet, chain, '会员证书', middle, mm(52), 44, { ink: RED, isBold: true, spacing: 22 })
    centerText(sheet, chain, 'CERTIFICATE OF MEMBERSHIP', middle, mm(61), 11, { spacing: 3 })

    const name = fitText(chain, data.unitName, { width: width - mm(90), height: mm(24) }, 24)
    name.lines.forEach((line, index) =>
      centerText(sheet, chain, line, middle, mm(83) + index * lineHeight(name.size), name.size, {
        isBold: true,
      }),
    )
    const text = `　　经审核，贵单位符合《${data.associationName}章程》规定的入会条件，为${data.associationName}${data.level}，特发此证。`
    const lines = wrapText(chain, text, width - mm(90), 15)
    lines.forEach((line, index) => sheet.text(line, mm(45), mm(108) + index * lineHeight(15) * 1.2, 15))

    const facts = [
      ['会员编号', data.memberNumber],
      ['统一社会信用代码', data.creditCode],
      ['入会日期', dayWords(data.joinedOn)],
      ['有效期至', dayWords(data.validUntil)],
    ]
    facts.forEach(([name, value], index) =>
      sheet.text(`${name}：${value}`, mm(45), mm(140) + index * 20, 11.5),
    )
    drawVerification(canvas, sheet, {
      x: middle - mm(2),
      top: mm(138),
      verifyUrl: data.verifyUrl,
      number: data.memberNumber,
      dataHash,
    })
    const issuer = width - mm(75)
    centerText(sheet, chain, data.associationName, issuer, mm(153), 14)
    centerText(sheet, chain, '（盖章）', issuer, mm(160), 10)
    centerText(sheet, chain, dayWords(data.issuedOn), issuer, mm(169), 13)
  },
}
