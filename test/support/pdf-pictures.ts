import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadPdf } from './read-pdf'

const script = (name: string) => join(__dirname, name)

/** A PDF's pages as pictures at 100 dpi, drawn from the embedded fonts only. `remove` deletes them. */
export function takePictures(bytes: Buffer): { read: ReadPdf; files: string[]; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-pictures-'))
  const pdf = join(folder, 'document.pdf')
  writeFileSync(pdf, bytes)
  const output = execFileSync(process.execPath, [script('pdf-reader.mjs'), pdf, join(folder, 'page')], {
    maxBuffer: 1 << 28,
  })
  const read = JSON.parse(output.toString('utf8')) as ReadPdf
  return {
    read,
    files: read.pages.map((_, index) => join(folder, `page-${index + 1}.png`)),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** How many pixels of each pair of pictures differ by more than `tolerance` of 255; -1 when their sizes do. */
export function differingPixels(pairs: readonly (readonly [string, string])[], tolerance = 0): number[] {
  const output = execFileSync(process.execPath, [
    script('picture-difference.mjs'),
    String(tolerance),
    ...pairs.flat(),
  ])
  return JSON.parse(output.toString('utf8')) as number[]
}
