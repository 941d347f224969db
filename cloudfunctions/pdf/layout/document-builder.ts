import {
  JpegEmbedder,
  PDFContext,
  PDFHexString,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
  PngEmbedder,
} from 'pdf-lib'
import { embedFont } from '../fonts/embed-font'
import type { FontChain } from '../fonts/font-chain'
import { GlyphSubset } from '../fonts/glyph-subset'
import { ContentSheet } from './content-sheet'
import type { DocumentCanvas } from './document-canvas'
import { flateStream } from './flate-stream'
import { isJpeg } from './image-kind'
import { A4, FONT_KEY, type PaperSize } from './paper'
import type { SheetImage } from './sheet'

const OBJECTS_A_STREAM = 50
const PRODUCER = 'xiehuitong'

/**
 * One PDF being made: its pages, its one font and its images, written with the object layer of pdf-lib. Nothing in
 * it depends on the clock or on chance, so the same data always gives the same bytes.
 */
export class DocumentBuilder implements DocumentCanvas {
  readonly sheets: ContentSheet[] = []
  private readonly subset: GlyphSubset
  private readonly images = new Map<Buffer, SheetImage>()

  constructor(readonly chain: FontChain) {
    this.subset = new GlyphSubset(chain)
  }

  addSheet(paper: PaperSize = A4): ContentSheet {
    const sheet = new ContentSheet(this.subset, paper)
    this.sheets.push(sheet)
    return sheet
  }

  addImage(bytes: Buffer): SheetImage {
    const image = this.images.get(bytes) ?? { key: `I${this.images.size + 1}`, bytes }
    this.images.set(bytes, image)
    return image
  }

  /** The bytes of the PDF. `madeAt` dates the file. */
  async finish({ title, madeAt }: { title: string; madeAt: Date }): Promise<Buffer> {
    const context = PDFContext.create()
    const font = context.nextRef()
    const imageRefs = await this.embedImages(context)
    const tree = context.nextRef()
    const pages = this.sheets.map((sheet) =>
      context.register(
        context.obj({
          Type: 'Page',
          Parent: tree,
          MediaBox: [0, 0, sheet.paper.width, sheet.paper.height],
          Resources: {
            Font: { [FONT_KEY]: font },
            XObject: Object.fromEntries([...sheet.images].map(({ key }) => [key, imageRefs.get(key)!])),
          },
          Contents: context.register(flateStream(context, sheet.toContent())),
        }),
      ),
    )
    context.assign(tree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }))
    embedFont(context, this.subset, font)
    const date = PDFString.fromDate(madeAt)
    context.trailerInfo = {
      Root: context.register(context.obj({ Type: 'Catalog', Pages: tree, Lang: PDFString.of('zh-CN') })),
      Info: context.register(
        context.obj({
          Title: PDFHexString.fromText(title),
          Producer: PDFString.of(PRODUCER),
          CreationDate: date,
          ModDate: date,
        }),
      ),
    }
    // The writer yields to the event loop every so many objects; a document is small enough to be written at once.
    const writer = PDFStreamWriter.forContext(context, Infinity, true, OBJECTS_A_STREAM)
    const { buffer, byteOffset, length } = await writer.serializeToBuffer()
    return Buffer.from(buffer, byteOffset, length)
  }

  private async embedImages(context: PDFContext): Promise<Map<string, PDFRef>> {
    const refs = new Map<string, PDFRef>()
    for (const { key, bytes } of this.images.values()) {
      const embedder = await (isJpeg(bytes) ? JpegEmbedder.for(bytes) : PngEmbedder.for(bytes))
      refs.set(key, await embedder.embedIntoContext(context))
    }
    return refs
  }
}
