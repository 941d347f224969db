import { centerText } from '../layout/center-text'
import { CONTENT_WIDTH, type Flow, MARGIN } from '../layout/flow'
import { mm } from '../layout/paper'
import { dayWords } from '../../_shared/time'

const WIDTH = mm(72)
const SIZE = 11.5
/** A round seal of an association is 42 mm wide and is pressed over name and date. */
const HEIGHT = mm(46)

/** Who issues and when, at the right, with room for the seal around both. */
export function drawSignOff(flow: Flow, issuer: string, on: string): void {
  flow.ensure(HEIGHT)
  const middle = MARGIN + CONTENT_WIDTH - WIDTH / 2
  const top = flow.top + HEIGHT / 2
  centerText(flow.sheet, flow.chain, issuer, middle, top - 4, SIZE)
  centerText(flow.sheet, flow.chain, '（盖章）', middle, top + 14, SIZE - 2)
  centerText(flow.sheet, flow.chain, dayWords(on), middle, top + 34, SIZE)
  flow.top += HEIGHT
}
