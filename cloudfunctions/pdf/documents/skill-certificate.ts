import { centerText } from '../layout/center-text'
import { fitText, lineHeight } from '../layout/fit-text'
import { mm } from '../layout/paper'
import { placeImage } from '../layout/place-image'
import { grey } from '../layout/sheet'
import { addCertificateSheet, drawVerification, RED } from './certificate-frame'
import type { DocumentDesign } from './document-design'
import { dayWords } from '../../_shared/time'

/** Everything the skill certificate 职业技能等级证书 prints (J4). */
export interface SkillCertificateData {
  associationName: string
  certificateNumber: string
  holder: { name: string; idType: string; idNumber: string }
  occupation: string
  direction: string
  level: string
  issuedOn: string
  /** The page that shows the masked name and whether it is valid. */
  verifyUrl: string
}

const PHOTO = { width: mm(33), height: mm(48) }
const LINE = mm(12.5)
const LABEL_X = mm(92)
const VALUE_X = mm(130)
const VALUE_WIDTH = mm(132)

/** 职业技能等级证书, A4 landscape: who holds which skill at which level, with the photo and a code to check it. */
export const skillCertificate: DocumentDesign<SkillCertificateData, { photo: Buffer | null }> = {
  title: ({ holder }) => `职业技能等级证书 ${holder.name}`,
  draw(canvas, data, { photo }, dataHash) {
    const { chain } = canvas
    const sheet = addCertificateSheet(canvas)
    const { width } = sheet.paper
    const middle = width / 2
    centerText(sheet, chain, '职业技能等级证书', middle, mm(40), 36, { ink: RED, isBold: true, spacing: 8 })
    centerText(sheet, chain, 'CERTIFICATE OF OCCUPATIONAL SKILL LEVEL', middle, mm(48), 10, { spacing: 2 })

    const field = { x: mm(40), top: mm(62), ...PHOTO }
    // The frame has the proportions of the exam's photos (D7).
    const frame = photo ? placeImage(canvas, sheet, photo, field) : field
    sheet.box(frame.x, frame.top, frame.width, frame.height, 0.5, grey(0.6))
    const facts = [
      ['姓　　名', data.holder.name],
      [data.holder.idType, data.holder.idNumber],
      ['职业名称', data.occupation],
      ['职业方向', data.direction || '/'],
      ['技能等级', data.level],
      ['证书编号', data.certificateNumber],
    ] as const
    facts.forEach(([name, value], index) => {
      const baseline = mm(69) + index * LINE
      const label = fitText(chain, name, { width: VALUE_X - LABEL_X - 6, height: 20 }, 13)
      sheet.text(label.lines[0]!, LABEL_X, baseline, label.size, { ink: grey(0.25) })
      const fitted = fitText(chain, value, { width: VALUE_WIDTH, height: LINE - 4 }, 15)
      const rise = (fitted.lines.length - 1) * lineHeight(fitted.size)
      fitted.lines.forEach((line, row) =>
        sheet.text(line, VALUE_X, baseline - rise + row * lineHeight(fitted.size), fitted.size),
      )
      sheet.line(VALUE_X - 4, baseline + 6, VALUE_X + VALUE_WIDTH, baseline + 6, 0.4, grey(0.6))
    })
    drawVerification(canvas, sheet, {
      x: mm(44.5),
      top: mm(140),
      verifyUrl: data.verifyUrl,
      number: data.certificateNumber,
      dataHash,
    })
    sheet.text('经考核合格，特发此证。', LABEL_X, mm(148), 13)
    const issuer = width - mm(72)
    centerText(sheet, chain, data.associationName, issuer, mm(158), 14)
    centerText(sheet, chain, '（盖章）', issuer, mm(165), 10)
    centerText(sheet, chain, dayWords(data.issuedOn), issuer, mm(174), 13)
  },
}
