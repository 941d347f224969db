import { CONTENT_WIDTH, type Flow, LEADING, MARGIN } from '../../layout/flow'
import { wrapText, lineHeight } from '../../layout/fit-text'
import type { ApplicationFormData } from '../application-form-data'
import { CONFIRMATION_HEIGHT, drawConfirmations } from '../confirmations'
import { partRow } from '../rows'
import { ROW_HEIGHT } from './row-height'

const SIZE = 10.5
const PADDING = 10
/** Room to sign in. */
const SIGNATURE = 56

/** The declaration with room for a signature, then the opinions of employer and association with room for seals. */
export function drawOpinions(flow: Flow, { declaration }: ApplicationFormData): void {
  const text = `本人承诺：${declaration}`
  const lines = wrapText(flow.chain, text, CONTENT_WIDTH - 2 * PADDING, SIZE).length
  const height = lines * lineHeight(SIZE) * LEADING + PADDING + SIGNATURE
  flow.ensure(ROW_HEIGHT + height)
  flow.row(ROW_HEIGHT, partRow('四、承诺与签名'))
  const bottom = flow.top + height
  flow.sheet.box(MARGIN, flow.top, CONTENT_WIDTH, height)
  flow.top += PADDING
  flow.paragraph(text, MARGIN + PADDING, CONTENT_WIDTH - 2 * PADDING, SIZE)
  flow.top = bottom
  const right = MARGIN + CONTENT_WIDTH
  flow.sheet.text('申报人签名：', right - 276, flow.top - 14, SIZE)
  flow.sheet.line(right - 212, flow.top - 12, right - 112, flow.top - 12)
  flow.sheet.text('年　　月　　日', right - 94, flow.top - 14, SIZE)
  flow.ensure(ROW_HEIGHT + CONFIRMATION_HEIGHT)
  flow.row(ROW_HEIGHT, partRow('五、审核意见'))
  drawConfirmations(flow, [
    ['工作单位（院校）意见', '（盖章）'],
    ['评价机构审核意见', '（盖章）'],
  ])
}
