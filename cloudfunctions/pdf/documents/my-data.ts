import { drawFoots } from '../layout/draw-foot'
import { CONTENT_WIDTH, Flow, MARGIN } from '../layout/flow'
import type { DocumentDesign } from './document-design'
import { drawHeading, drawPartTitle } from './heading'
import { TEXT_SIZE } from '../layout/cell'
import { label, partRow } from './rows'

/** A line of a record; without a text it is the title of the lines below. */
export interface MyDataRow {
  label: string
  text: string | null
}

export interface MyDataPart {
  title: string
  /** Empty when nothing is kept. */
  records: MyDataRow[][]
}

/** Everything that 我的数据 prints (O7): what is kept about one person, nothing masked. */
export interface MyDataFile {
  exportId: string
  associationName: string
  /** The name, or the nickname of somebody who gave no name yet. */
  holder: string
  /** `2026-05-11 10:00`, China's time. */
  madeAt: string
  parts: MyDataPart[]
}

const TITLE = '我的数据'
const LABEL = 108
const ROW = 22
const LINE = 16
/** What padding and the last words of a line leave empty. */
const LINE_LOSS = 24
const NOTHING = '没有记录'

/** 我的数据: part by part, record by record, label and value; for its owner alone. */
export const myDataDocument: DocumentDesign<MyDataFile> = {
  title: ({ holder }) => `${TITLE} ${holder}`,
  draw(canvas, data, _pictures, dataHash) {
    const flow = new Flow(canvas)
    drawHeading(flow, data.associationName, TITLE, `文件编号 ${data.exportId}`)
    flow.top += 6
    const note = `本文件列出协会通在 ${data.madeAt} 保存的关于${data.holder}的全部内容，证件号码和联系方式是完整的，请妥善保管，不要转给他人。照片和附件在小程序的报名详情里查看；文件校验值等技术内容在数据文件（JSON）里。`
    flow.paragraph(note, MARGIN, CONTENT_WIDTH, 9.5)
    for (const { title, records } of data.parts) {
      drawPartTitle(flow, records.length > 1 ? `${title}（${records.length} 条）` : title)
      if (!records.length) flow.paragraph(NOTHING, MARGIN, CONTENT_WIDTH)
      records.forEach((rows, index) => {
        if (index) flow.top += 8
        flow.ensure(3 * ROW)
        flow.framed(() => {
          if (records.length > 1) flow.row(ROW, partRow(`${title} ${index + 1}`))
          rows.forEach((row) => drawLine(flow, row))
        })
      })
    }
    drawFoots(canvas, { number: data.exportId, dataHash, issuer: data.associationName })
  },
}

function drawLine(flow: Flow, { label: name, text }: MyDataRow): void {
  if (text === null) return flow.row(ROW, partRow(name))
  const width = CONTENT_WIDTH - LABEL
  // Cells shrink a text before they wrap it; what has room for its lines stays readable.
  const lines = Math.ceil(flow.chain.widthOf(text, TEXT_SIZE) / (width - LINE_LOSS))
  flow.row(ROW + (lines - 1) * LINE, [label(name, LABEL), { text, width }])
}
