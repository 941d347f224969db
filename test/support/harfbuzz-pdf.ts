import PDFKit from 'pdfkit'
import subsetFont from 'subset-font'
import { withPostTable } from '../../scripts/bench/pdf/with-post-table'

/** A line of one font, in points from the top left. */
export interface GridLine {
  text: string
  x: number
  baseline: number
  size: number
}

/** The same lines by other hands: the font cut down by HarfBuzz, the file written by pdfkit. */
export async function harfbuzzPdf(
  font: Buffer,
  pages: readonly (readonly GridLine[])[],
  size: [number, number],
): Promise<Buffer> {
  const text = pages.flatMap((lines) => lines.map((line) => line.text)).join('')
  const cut = await subsetFont(font, text, { targetFormat: 'truetype' })
  const document = new PDFKit({ autoFirstPage: false, font: withPostTable(cut) as unknown as string })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  for (const lines of pages) {
    document.addPage({ size, margin: 0 })
    for (const line of lines)
      document.fontSize(line.size).text(line.text, line.x, line.baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: [],
      })
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
