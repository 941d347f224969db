import { PDFDocument, type PDFFont, type PDFHexString, type PDFImage, PDFName } from 'pdf-lib'
import type { FontChain } from '../fonts/font-chain'
import { A4 } from './paper'
import { Sheet } from './sheet'

export interface EmbeddedFont {
  key: string
  encode: (text: string) => PDFHexString
}

export interface EmbeddedImage {
  key: string
  image: PDFImage
}

const FONT_KEY = 'F1'

/**
 * One PDF being made: its pages, its one font and its images. `PDFDocument` fixes no date and no random name, so
 * the same data always gives the same bytes.
 */
export class DocumentBuilder {
  readonly sheets: Sheet[] = []
  private readonly imageKeys = new Map<Buffer, EmbeddedImage>()

  private constructor(
    private readonly pdf: PDFDocument,
    private readonly font: PDFFont,
    readonly chain: FontChain,
  ) {}

  static async create(
    chain: FontChain,
    { title, madeAt }: { title: string; madeAt: Date },
  ): Promise<DocumentBuilder> {
    const pdf = await PDFDocument.create({ updateMetadata: false })
    pdf.registerFontkit(chain.fontkit)
    pdf.setTitle(title)
    pdf.setLanguage('zh-CN')
    pdf.setCreationDate(madeAt)
    pdf.setModificationDate(madeAt)
    // The chain reads its own files; pdf-lib only needs something to call an embedded font.
    const font = await pdf.embedFont(new Uint8Array(0), { subset: true, customName: chain.postscriptName })
    return new DocumentBuilder(pdf, font, chain)
  }

  addSheet(): Sheet {
    const page = this.pdf.addPage([A4.width, A4.height])
    page.node.setFontDictionary(PDFName.of(FONT_KEY), this.font.ref)
    const sheet = new Sheet(page, { key: FONT_KEY, encode: (text) => this.font.encodeText(text) })
    this.sheets.push(sheet)
    return sheet
  }

  /** Embeds a JPEG as it is, or a PNG; the same bytes are embedded once. */
  async embedImage(bytes: Buffer): Promise<EmbeddedImage> {
    const known = this.imageKeys.get(bytes)
    if (known) return known
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
    const image = isJpeg ? await this.pdf.embedJpg(bytes) : await this.pdf.embedPng(bytes)
    const embedded = { key: `Im${this.imageKeys.size + 1}`, image }
    this.imageKeys.set(bytes, embedded)
    return embedded
  }

  async finish(): Promise<Buffer> {
    for (const sheet of this.sheets) sheet.finish()
    return Buffer.from(await this.pdf.save())
  }
}
