import { type Flow, MARGIN } from '../layout/flow'
import { lineHeight } from '../layout/fit-text'

/** Who issues, what it is, and its number above the first line of the table. */
export function drawHeading(flow: Flow, issuer: string, title: string, number: string): void {
  flow.centered(issuer, 12)
  flow.top += 4
  flow.centered(title, 20, { isBold: true })
  flow.top += 10
  flow.sheet.text(number, MARGIN, flow.top + 4, 9)
  flow.top += 11
}

/** A small bold title before a part. */
export function drawPartTitle(flow: Flow, title: string): void {
  flow.ensure(60)
  flow.top += 12
  flow.sheet.text(title, MARGIN, flow.top + 11, 11, { isBold: true })
  flow.top += lineHeight(11) + 4
}
