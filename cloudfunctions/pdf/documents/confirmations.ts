import { CONTENT_WIDTH, type Flow, MARGIN } from '../layout/flow'
import { mm } from '../layout/paper'

const SIZE = 10.5
const PADDING = 10
/** A round seal is 42 mm wide and is pressed over the place where it is asked for. */
export const CONFIRMATION_HEIGHT = mm(46)

/** Cells side by side to be written in, signed and sealed: what is asked for, and who signs at the foot. */
export function drawConfirmations(
  flow: Flow,
  parts: readonly (readonly [asked: string, sign: string])[],
): void {
  flow.ensure(CONFIRMATION_HEIGHT)
  flow.framed(() => {
    const width = CONTENT_WIDTH / parts.length
    const bottom = flow.top + CONFIRMATION_HEIGHT
    parts.forEach(([asked, sign], index) => {
      const x = MARGIN + index * width
      flow.sheet.box(x, flow.top, width, CONFIRMATION_HEIGHT)
      flow.sheet.text(`${asked}：`, x + PADDING, flow.top + 20, SIZE)
      flow.sheet.text(sign, x + PADDING, bottom - 14, SIZE)
      flow.sheet.text('年　　月　　日', x + width - 94, bottom - 14, SIZE)
    })
    flow.top = bottom
  })
}
