import { CONTENT_WIDTH, type Flow, LEADING, MARGIN } from '../../layout/flow'
import { wrapText, lineHeight } from '../../layout/fit-text'
import type { ApplicationFormData } from '../application-form-data'

const SIZE = 10.5
const PADDING = 8
const OPINION_HEIGHT = 96

/** The declaration with room for a signature, then the opinions of employer and association with room for seals. */
export function drawOpinions(flow: Flow, { declaration }: ApplicationFormData): void {
  const text = `本人承诺：${declaration}`
  const lines = wrapText(flow.chain, text, CONTENT_WIDTH - 2 * PADDING, SIZE).length
  const declarationHeight = lines * lineHeight(SIZE) * LEADING + 46
  flow.ensure(declarationHeight + OPINION_HEIGHT)
  const bottom = flow.top + declarationHeight
  flow.sheet.box(MARGIN, flow.top, CONTENT_WIDTH, declarationHeight)
  flow.top += PADDING - 2
  flow.paragraph(text, MARGIN + PADDING, CONTENT_WIDTH - 2 * PADDING, SIZE)
  flow.top = bottom
  flow.sheet.text('申报人签名：', MARGIN + CONTENT_WIDTH - 268, flow.top - 12, SIZE)
  flow.sheet.line(MARGIN + CONTENT_WIDTH - 204, flow.top - 10, MARGIN + CONTENT_WIDTH - 112, flow.top - 10)
  flow.sheet.text('年　　月　　日', MARGIN + CONTENT_WIDTH - 92, flow.top - 12, SIZE)

  const half = CONTENT_WIDTH / 2
  opinion(flow, MARGIN, half, '工作单位（院校）意见')
  opinion(flow, MARGIN + half, half, '评价机构审核意见')
  flow.top += OPINION_HEIGHT
}

function opinion(flow: Flow, x: number, width: number, title: string): void {
  flow.sheet.box(x, flow.top, width, OPINION_HEIGHT)
  flow.sheet.text(`${title}：`, x + PADDING, flow.top + 18, SIZE)
  flow.sheet.text('（盖章）', x + PADDING, flow.top + OPINION_HEIGHT - 12, SIZE)
  flow.sheet.text('年　　月　　日', x + width - 92, flow.top + OPINION_HEIGHT - 12, SIZE)
}
