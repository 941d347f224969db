import { DocumentBuilder } from '../../../cloudfunctions/pdf/layout/document-builder'
import { gb18030Level3 } from '../../../scripts/fonts/gb18030-level-3'
import { readPdf } from '../../support/read-pdf'
import { documentChain } from '../../../scripts/document-samples/document-chain'

const chain = documentChain()
const madeAt = new Date(0)

/** Rows of forty characters on as many sheets as needed. */
async function grid(codePoints: number[]): Promise<{ bytes: Buffer; rows: string[] }> {
  const document = new DocumentBuilder(chain)
  const rows: string[] = []
  for (let at = 0; at < codePoints.length; at += 40)
    rows.push(String.fromCodePoint(...codePoints.slice(at, at + 40)))
  for (let at = 0; at < rows.length; at += 60) {
    const sheet = document.addSheet()
    rows.slice(at, at + 60).forEach((row, index) => sheet.text(row, 40, 40 + index * 13, 12))
  }
  return { bytes: await document.finish({ title: '字表', madeAt }), rows }
}

describe('the fonts of documents', () => {
  it('have a glyph with an outline for every one of the 87,887 characters of GB 18030-2022 level 3 (A9)', () => {
    const all = gb18030Level3()
    expect(all).toHaveLength(87_887)
    const empty = all.filter((codePoint) => {
      const { font, glyph, advanceWidth } = chain.glyphOf(codePoint)
      return !chain.fontAt(font).outlineOf(glyph).length || advanceWidth !== chain.unitsPerEm
    })
    expect(empty).toEqual([])
  })

  it('draw and extract characters of every plane the level reaches, none lost and none exchanged (A9)', async () => {
    const sample = gb18030Level3().filter((_, index) => index % 61 === 0)
    const { bytes, rows } = await grid(sample)
    const runs = readPdf(bytes).pages.flatMap((page) => page.runs)
    expect(runs.map(({ text }) => text).join('')).toBe(rows.join(''))
    for (const { text, ink } of runs)
      expect({ text, isDrawn: ink > [...text].length * 10 }).toEqual({ text, isDrawn: true })
  })
})
