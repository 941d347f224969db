import type { DocumentCanvas } from '../layout/document-canvas'

/** How one kind of document looks: a pure function of its data, its pictures and the short hash it prints. */
export interface DocumentDesign<Data, Pictures = null> {
  /** The title in the file's properties. */
  title(data: Data): string
  draw(canvas: DocumentCanvas, data: Data, pictures: Pictures, dataHash: string): void
}
