import type { FontChain } from '../../../cloudfunctions/pdf/fonts/font-chain'
import type { DocumentCanvas } from '../../../cloudfunctions/pdf/layout/document-canvas'
import { A4, HAIRLINE, type PaperSize } from '../../../cloudfunctions/pdf/layout/paper'
import { BLACK, type Ink, type Sheet, type SheetImage } from '../../../cloudfunctions/pdf/layout/sheet'
import type { DisplayPage, Drawing, FontRun } from './display-list'

/** A canvas that keeps what is drawn on it, so that another engine can draw exactly the same. */
export class RecordingCanvas implements DocumentCanvas {
  readonly pages: DisplayPage[] = []
  readonly sheets: Sheet[] = []
  readonly pictures: Buffer[] = []

  constructor(readonly chain: FontChain) {}

  addSheet(paper: PaperSize = A4): Sheet {
    const page: DisplayPage = { ...paper, drawings: [] }
    const sheet = recordingSheet(this.chain, paper, (drawing) => page.drawings.push(drawing))
    this.pages.push(page)
    this.sheets.push(sheet)
    return sheet
  }

  addImage(bytes: Buffer): SheetImage {
    if (!this.pictures.includes(bytes)) this.pictures.push(bytes)
    return { key: String(this.pictures.indexOf(bytes)), bytes }
  }
}

const recordingSheet = (chain: FontChain, paper: PaperSize, record: (drawing: Drawing) => void): Sheet => ({
  paper,
  text(text, x, baseline, size, { ink = BLACK, spacing = 0, isBold = false } = {}) {
    if (text)
      record({
        kind: 'text',
        runs: runsOf(chain, text, x, size, spacing),
        baseline,
        size,
        ink,
        spacing,
        isBold,
      })
  },
  line: (x1, top1, x2, top2, width = HAIRLINE, ink = BLACK) =>
    record({ kind: 'line', from: [x1, top1], to: [x2, top2], width, ink }),
  box: (x, top, width, height, lineWidth = HAIRLINE, ink: Ink = BLACK) =>
    record({ kind: 'box', rectangle: [x, top, width, height], width: lineWidth, ink }),
  area: (x, top, width, height, ink) => record({ kind: 'area', rectangle: [x, top, width, height], ink }),
  shape: (points, ink = BLACK) => record({ kind: 'shape', points: [...points], ink }),
  mosaic: (grid, tiles) => record({ kind: 'mosaic', grid, tiles }),
  image: ({ key }, placement) => record({ kind: 'image', picture: Number(key), placement }),
})

/** Splits a text where the font changes: an engine without a chain has to be told. */
function runsOf(chain: FontChain, text: string, x: number, size: number, spacing: number): FontRun[] {
  const runs: FontRun[] = []
  let at = x
  for (const character of text) {
    const { font } = chain.glyphOf(character.codePointAt(0)!)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ font, text: character, x: at })
    at += chain.widthOf(character, size) + spacing
  }
  return runs
}
