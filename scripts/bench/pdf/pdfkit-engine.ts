import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import PDFKit from 'pdfkit'
import type { Ink } from '../../../cloudfunctions/pdf/layout/sheet'
import type { DisplayPage, Drawing } from './display-list'
import type { Engine, EngineInput } from './engine'

type Document = PDFKit.PDFDocument

const BOLDNESS = 0.028
/**
 * Parsed once a process, the fastest way to use pdfkit. Its documentation opens fonts for every document, which is
 * ten times slower; sharing them can exchange characters that share a glyph when text is copied out.
 */
let parsedFonts: unknown[] | undefined

/** Draws a display list with pdfkit: nothing is laid out here. */
export const draw: Engine['draw'] = async ({ fonts, pictures, documents }: EngineInput, index: number) => {
  const pages = documents[index] as DisplayPage[]
  parsedFonts ??= fonts.map((font) => create(readFileSync(font)))
  const document = new PDFKit({ autoFirstPage: false, font: parsedFonts[0] as string })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  parsedFonts.forEach((font, number) => document.registerFont(String(number), font as string))
  for (const { width, height, drawings } of pages) {
    document.addPage({ size: [width, height], margin: 0 })
    for (const drawing of drawings) drawOne(document, drawing, pictures)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function drawOne(document: Document, drawing: Drawing, pictures: Buffer[]): void {
  switch (drawing.kind) {
    case 'text':
      return drawText(document, drawing)
    case 'line':
      document.lineWidth(drawing.width).strokeColor(colour(drawing.ink))
      document
        .moveTo(...drawing.from)
        .lineTo(...drawing.to)
        .stroke()
      return
    case 'box':
      document.lineWidth(drawing.width).strokeColor(colour(drawing.ink))
      document.rect(...drawing.rectangle).stroke()
      return
    case 'area':
      document.rect(...drawing.rectangle).fill(colour(drawing.ink))
      return
    case 'shape':
      drawing.points.forEach(([x, top], number) =>
        number ? document.lineTo(x, top) : document.moveTo(x, top),
      )
      document.fill(colour(drawing.ink))
      return
    case 'mosaic': {
      const { x, top, unitWidth, unitHeight } = drawing.grid
      document.save().translate(x, top).scale(unitWidth, unitHeight)
      for (const tile of drawing.tiles) document.rect(...tile)
      document.fill('black').restore()
      return
    }
    case 'image': {
      const { x, top, width, height } = drawing.placement
      document.image(pictures[drawing.picture]!, x, top, { width, height })
    }
  }
}

function drawText(
  document: Document,
  { runs, baseline, size, ink, spacing, isBold }: Drawing & { kind: 'text' },
): void {
  document.fillColor(colour(ink))
  if (isBold) document.strokeColor(colour(ink)).lineWidth(size * BOLDNESS)
  for (const { font, text, x } of runs)
    document.font(String(font)).fontSize(size).text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      stroke: isBold,
      fill: true,
    })
}

const colour = (ink: Ink): [number, number, number] =>
  ink.map((part) => Math.round(part * 255)) as [number, number, number]
