import { embedJpeg } from '../file/embed-jpeg'
import { PdfFile, ref } from '../file/pdf-file'
import { pdfDate, pdfText } from '../file/pdf-text'
import { embedFont } from '../fonts/embed-font'
import type { FontChain } from '../fonts/font-chain'
import { GlyphSubset } from '../fonts/glyph-subset'
import { ContentSheet } from './content-sheet'
import type { DocumentCanvas } from './document-canvas'
import { A4, FONT_KEY, type PaperSize } from './paper'
import type { SheetImage } from './sheet'

/**
 * One PDF being made: its pages, its one font and its images. Nothing in it depends on the clock or on chance, so
 * the same data always gives the same bytes.
 */
export class DocumentBuilder implements DocumentCanvas {
  readonly sheets: ContentSheet[] = []
  private readonly subset: GlyphSubset
  private readonly images = new Map<Buffer, SheetImage>()

  constructor(
    readonly chain: FontChain,
    /** Words that many documents have in common; see `DocumentDesign`. */
    commonWords?: string,
  ) {
    this.subset = new GlyphSubset(chain, commonWords)
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
    const file = new PdfFile()
    const font = file.reserve()
    const tree = file.reserve()
    const images = await this.embedImages(file)
    const pages = this.sheets.map((sheet) => {
      const pictures = [...sheet.images].map(({ key }) => `/${key} ${ref(images.get(key)!)}`)
      return file.add(
        `<</Type/Page/Parent ${ref(tree)}/MediaBox[0 0 ${sheet.paper.width} ${sheet.paper.height}]` +
          `/Resources<</Font<</${FONT_KEY} ${ref(font)}>>/XObject<<${pictures.join('')}>>>>` +
          `/Contents ${ref(file.addStream(sheet.toContent()))}>>`,
      )
    })
    file.put(tree, `<</Type/Pages/Kids[${pages.map(ref).join(' ')}]/Count ${pages.length}>>`)
    embedFont(file, this.subset, font)
    const root = file.add(`<</Type/Catalog/Pages ${ref(tree)}/Lang(zh-CN)>>`)
    const date = pdfDate(madeAt)
    const info = file.add(`<</Title${pdfText(title)}/CreationDate${date}/ModDate${date}>>`)
    return file.toBuffer({ root, info })
  }

  private async embedImages(file: PdfFile): Promise<Map<string, number>> {
    const numbers = new Map<string, number>()
    for (const { key, bytes } of this.images.values()) {
      // The upload rules let in JPEG and PNG only. The PNG reader is loaded when the first one comes.
      const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
      const embed = isJpeg ? embedJpeg : (await import('../file/embed-png')).embedPng
      numbers.set(key, embed(file, bytes))
    }
    return numbers
  }
}
