import type { DocumentDesign } from './documents/document-design'
import { foldAll } from './fonts/fold-all'
import type { FontChain } from './fonts/font-chain'
import { DocumentBuilder } from './layout/document-builder'

export interface RenderedDocument {
  bytes: Buffer
  pages: number
}

/**
 * Draws a document and writes it as PDF. Every text of the data is folded first, so that no field is forgotten.
 * `madeAt` dates the file; nothing else depends on the clock. `GLYPH_MISSING` when a character cannot be drawn.
 */
export async function renderDocument<Data, Pictures>(
  chain: FontChain,
  design: DocumentDesign<Data, Pictures>,
  raw: Data,
  pictures: Pictures,
  { dataHash, madeAt }: { dataHash: string; madeAt: Date },
): Promise<RenderedDocument> {
  const data = foldAll(raw)
  const canvas = new DocumentBuilder(chain, design.commonWords?.(data))
  design.draw(canvas, data, pictures, dataHash)
  const bytes = await canvas.finish({ title: design.title(data), madeAt })
  return { bytes, pages: canvas.sheets.length }
}
