import type { DocumentCanvas } from '../layout/document-canvas'

/** How one kind of document looks: a pure function of its data, its pictures and the short hash it prints. */
export interface DocumentDesign<Data, Pictures = null> {
  /** The title in the file's properties. */
  title(data: Data): string
  /**
   * The words that the documents of a run have in common, such as labels, exam and rules. Their part of the font is
   * prepared once a process. What is forgotten here is drawn all the same; what is never drawn only costs bytes.
   */
  commonWords?(data: Data): string
  draw(canvas: DocumentCanvas, data: Data, pictures: Pictures, dataHash: string): void
}
