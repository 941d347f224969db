import { readFileSync } from 'node:fs'
import { DocumentBuilder } from '../../../cloudfunctions/pdf/layout/document-builder'
import { A4 } from '../../../cloudfunctions/pdf/layout/paper'
import { documentChain, documentFonts } from '../../../scripts/document-samples/document-chain'
import { gb18030Level3 } from '../../../scripts/fonts/gb18030-level-3'
import { type GridLine, harfbuzzPdf } from '../../support/harfbuzz-pdf'
import { differingPixels, takePictures } from '../../support/pdf-pictures'

const chain = documentChain()
const fonts = documentFonts()
const SIZE = 10
const COLUMNS = 54
const ROWS = 80

/** GB 18030-2022 level 1: the basic block and extension A, whole. */
const levelOne = gb18030Level3().filter(
  (codePoint) => (codePoint >= 0x3400 && codePoint <= 0x4db5) || (codePoint >= 0x4e00 && codePoint <= 0x9fef),
)
const inFont = (codePoints: number[], font: number) =>
  codePoints.filter((codePoint) => chain.glyphOf(codePoint).font === font)

function grid(codePoints: number[]): GridLine[][] {
  const lines: string[] = []
  for (let at = 0; at < codePoints.length; at += COLUMNS)
    lines.push(String.fromCodePoint(...codePoints.slice(at, at + COLUMNS)))
  const pages: GridLine[][] = []
  for (let at = 0; at < lines.length; at += ROWS)
    pages.push(
      lines.slice(at, at + ROWS).map((text, row) => ({ text, x: 24, baseline: 24 + row * SIZE, size: SIZE })),
    )
  return pages
}

async function ours(pages: GridLine[][]): Promise<Buffer> {
  const document = new DocumentBuilder(chain)
  for (const lines of pages) {
    const sheet = document.addSheet()
    for (const { text, x, baseline, size } of lines) sheet.text(text, x, baseline, size)
  }
  return document.finish({ title: '字表', madeAt: new Date(0) })
}

async function compare(codePoints: number[], font: number) {
  const pages = grid(codePoints)
  const own = takePictures(await ours(pages))
  const other = takePictures(await harfbuzzPdf(readFileSync(fonts[font]!), pages, [A4.width, A4.height]))
  const differing = differingPixels(own.files.map((file, page) => [file, other.files[page]!] as const))
  const text = own.read.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
  own.remove()
  other.remove()
  return { differing, text }
}

describe('our subsets draw what HarfBuzz subsets draw, pixel for pixel', () => {
  it('every character of level 1, and its text comes back whole (C8, A9)', async () => {
    expect(levelOne).toHaveLength(27_558)
    const codePoints = inFont(levelOne, 0)
    expect(codePoints).toHaveLength(27_558)
    const { differing, text } = await compare(codePoints, 0)
    expect(differing).toEqual(differing.map(() => 0))
    expect([...text].map((character) => character.codePointAt(0))).toEqual(codePoints)
  }, 300_000)

  it('a sample of every extension that only the rare font has (C8, A9)', async () => {
    const rare = inFont(
      gb18030Level3().filter((codePoint) => codePoint > 0xffff),
      1,
    )
    const sample = rare.filter((_, index) => index % 17 === 0)
    expect(sample.length).toBeGreaterThan(3_000)
    const { differing, text } = await compare(sample, 1)
    expect(differing).toEqual(differing.map(() => 0))
    expect([...text].map((character) => character.codePointAt(0))).toEqual(sample)
  }, 300_000)
})
