import { PDFDocument } from 'pdf-lib'

interface JpegShape {
  width?: number
  height?: number
  bytes?: number
  /** EXIF orientation; none when absent. */
  orientation?: number
}

const marker = (code: number, payload: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(payload.length + 2)
  return Buffer.concat([Buffer.from([0xff, code]), length, payload])
}

/** A JPEG of given measures and exact size: real markers, filled up with comments. */
export function jpeg({ width = 300, height = 420, bytes = 60_000, orientation }: JpegShape = {}): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const parts = [
    Buffer.from([0xff, 0xd8]),
    ...(orientation ? [marker(0xe1, exif(orientation))] : []),
    marker(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    marker(0xc0, frame),
  ]
  const end = Buffer.from([0xff, 0xd9])
  let missing = bytes - Buffer.concat(parts).length - end.length
  while (missing > 4) {
    const size = Math.min(missing - 4, 60_000)
    parts.push(marker(0xfe, Buffer.alloc(size, 0x20)))
    missing -= size + 4
  }
  return Buffer.concat([...parts, Buffer.alloc(Math.max(missing, 0)), end])
}

/** A big-endian TIFF block that holds nothing but the orientation. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0)
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** The head of a PNG of given measures, filled up to a size. */
export function png({ width = 600, height = 400, bytes = 40_000 } = {}): Buffer {
  const head = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head)
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.set([8, 2, 0, 0, 0], 24)
  return Buffer.concat([head, Buffer.alloc(Math.max(bytes - head.length, 0))])
}

/** A PDF with this many empty pages. */
export async function pdf(pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage()
  return Buffer.from(await document.save({ addDefaultPage: false }))
}

/** A PDF that asks for a password: its trailer names an encryption dictionary. */
export async function encryptedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  const encryption = document.context.obj({ Filter: 'Standard', V: 1, R: 2, P: -1 })
  document.context.trailerInfo.Encrypt = document.context.register(encryption)
  return Buffer.from(await document.save())
}
