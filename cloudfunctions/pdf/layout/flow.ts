import type { FontChain } from '../fonts/font-chain'
import { type CellText, drawCell, heightNeeded, TEXT_SIZE } from './cell'
import type { DocumentCanvas } from './document-canvas'
import { lineHeight } from './fit-text'
import { A4, BORDER, mm } from './paper'
import { centerText } from './center-text'
import { paragraphLines } from './paragraph-lines'
import type { Sheet, TextStyle } from './sheet'

export const MARGIN = mm(18)
export const CONTENT_WIDTH = A4.width - 2 * MARGIN
/** The foot carries the number, the page count and the code that staff scan. */
export const FOOT_HEIGHT = mm(24)
const BOTTOM = A4.height - FOOT_HEIGHT - mm(4)

/** Paragraphs are set a little wider than the lines of a cell. */
export const LEADING = 1.1

/** A cell of a row: its text and its share of the row's width in points. */
export type RowCell = CellText & { width: number }

/** Where the next thing goes. Rows and blocks that do not fit start a new sheet. */
export class Flow {
  sheet: Sheet
  top = MARGIN
  /** Where the frame that is being filled begins on this sheet. */
  private frameTop: number | null = null

  constructor(private readonly canvas: DocumentCanvas) {
    this.sheet = canvas.addSheet()
  }

  get chain(): FontChain {
    return this.canvas.chain
  }

  newSheet(): void {
    this.closeFrame()
    this.sheet = this.canvas.addSheet()
    this.top = MARGIN
    if (this.frameTop !== null) this.frameTop = MARGIN
  }

  /** Draws what belongs together and a heavier line around it, on every sheet that it reaches. */
  framed(draw: () => void): void {
    if (this.frameTop !== null) return draw()
    this.frameTop = this.top
    draw()
    this.closeFrame()
    this.frameTop = null
  }

  /** Makes room for a block that must stay whole; true when it began a new sheet. */
  ensure(height: number): boolean {
    if (this.top + height <= BOTTOM) return false
    this.newSheet()
    return true
  }

  private closeFrame(): void {
    if (this.frameTop === null || this.top <= this.frameTop) return
    this.sheet.box(MARGIN, this.frameTop, CONTENT_WIDTH, this.top - this.frameTop, BORDER)
  }

  /** The height left on this sheet, in points. */
  get room(): number {
    return BOTTOM - this.top
  }

  /** A line in the middle of the sheet. */
  centered(text: string, size: number, style?: TextStyle): void {
    centerText(this.sheet, this.chain, text, A4.width / 2, this.top + size, size, style)
    this.top += lineHeight(size)
  }

  /** A row of bordered cells. It grows when a text would not fit its cell even small: nothing that was filled in is cut. */
  row(height: number, cells: readonly RowCell[], x = MARGIN): void {
    const needed = Math.max(height, ...cells.map(({ text, width }) => heightNeeded(this.chain, text, width)))
    this.ensure(needed)
    let left = x
    for (const { width, ...cell } of cells) {
      drawCell(this.sheet, this.chain, left, this.top, width, needed, cell)
      left += width
    }
    this.top += needed
  }

  /** A paragraph in a width, line by line over as many sheets as it needs. */
  paragraph(text: string, x: number, width: number, size = TEXT_SIZE): void {
    const step = lineHeight(size) * LEADING
    for (const line of paragraphLines(this.chain, text, width, size)) {
      this.ensure(step)
      this.sheet.text(line, x, this.top + size, size)
      this.top += step
    }
  }
}
