/** Points are 1/72 inch. Documents are laid out from the top left in points; the sheet turns the y axis. */
export interface PaperSize {
  width: number
  height: number
}

export const A4: PaperSize = { width: 595.28, height: 841.89 }
export const A4_LANDSCAPE: PaperSize = { width: A4.height, height: A4.width }
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** Line widths in points. */
export const HAIRLINE = 0.5
export const BORDER = 1.1

/** What content streams call the document's one font. */
export const FONT_KEY = 'F1'
