import type { FontChain } from '../fonts/font-chain'
import type { PaperSize } from './paper'
import type { Sheet, SheetImage } from './sheet'

/** What a document is drawn on: as many sheets as it needs, one font, its pictures. */
export interface DocumentCanvas {
  readonly chain: FontChain
  readonly sheets: readonly Sheet[]
  /** A new sheet, A4 upright unless said otherwise. */
  addSheet(paper?: PaperSize): Sheet
  /** Takes a JPEG or PNG into the document; the same bytes are taken once. */
  addImage(bytes: Buffer): SheetImage
}
