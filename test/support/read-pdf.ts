import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TextRun {
  text: string
  /** Points from the left and from the top, and the run's width. */
  x: number
  y: number
  width: number
  /** Dark pixels at 100 dpi where the run stands: a glyph that was lost leaves none. */
  ink: number
}

export interface ReadPdf {
  pages: { runs: TextRun[] }[]
}

/** Reads a PDF's text and ink, independent of the code that wrote it. */
export function readPdf(bytes: Buffer): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    const output = execFileSync(process.execPath, [join(__dirname, 'pdf-reader.mjs'), file], {
      maxBuffer: 1 << 26,
    })
    return JSON.parse(output.toString('utf8')) as ReadPdf
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All text of a document, page after page. */
export const textOf = ({ pages }: ReadPdf): string =>
  pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
