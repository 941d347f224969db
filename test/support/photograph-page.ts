import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const script = (name: string) => join(__dirname, name)
const PRINTER_DPI = '200'

interface Shot {
  /** Pixels of the photo's shorter side. */
  width?: number
  /** How far the paper is turned. */
  degrees?: number
  /** How dark the darkest corner is, 0 to 1. */
  shadow?: number
}

/** Prints the first page of a PDF and photographs it with a phone; answers the JPEG. */
export function photographPage(pdf: Buffer, { width = 1440, degrees = 3, shadow = 0.3 }: Shot = {}): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'photograph-'))
  const at = (name: string) => join(folder, name)
  writeFileSync(at('document.pdf'), pdf)
  const run = (name: string, ...parts: string[]) =>
    execFileSync(process.execPath, [script(name), ...parts], { maxBuffer: 1 << 28 })
  run('pdf-reader.mjs', at('document.pdf'), at('page'), PRINTER_DPI)
  run('photograph.mjs', at('page-1.png'), at('photo.jpg'), String(width), String(degrees), String(shadow))
  const photo = readFileSync(at('photo.jpg'))
  rmSync(folder, { recursive: true })
  return photo
}
