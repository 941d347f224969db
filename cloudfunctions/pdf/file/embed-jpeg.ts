import type { PdfFile } from './pdf-file'

/** Start-of-frame markers; C4, C8 and CC in their range mean something else. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
const COLOURS: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }

/** Puts a JPEG into the file as it is: readers decode it themselves. Answers the image's number. */
export function embedJpeg(file: PdfFile, bytes: Buffer): number {
  const { bits, width, height, components } = frameOf(bytes)
  // Programs of Adobe write the four inks inverted.
  const decode = components === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  return file.addRawStream(
    bytes,
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}` +
      `/ColorSpace${COLOURS[components] ?? '/DeviceRGB'}${decode}/Filter/DCTDecode`,
  )
}

function frameOf(bytes: Buffer): { bits: number; width: number; height: number; components: number } {
  let at = 2
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1]!
    if (FRAMES.includes(marker))
      return {
        bits: bytes[at + 4]!,
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        components: bytes[at + 9]!,
      }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error('The JPEG has no frame')
}
