/** Points are 1/72 inch. Documents are laid out from the top left in points; the sheet turns the y axis. */
export const A4 = { width: 595.28, height: 841.89 }
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** Line widths in points. */
export const HAIRLINE = 0.5
export const BORDER = 0.9
