import UPNG from '@pdf-lib/upng'
import { type PdfFile, ref } from './pdf-file'

/** Puts a PNG into the file: colours as one image, and its transparency, if it has any, as a mask. Answers the image's number. */
export function embedPng(file: PdfFile, bytes: Buffer): number {
  const png = UPNG.decode(Uint8Array.from(bytes).buffer)
  const pixels = new Uint8Array(UPNG.toRGBA8(png)[0]!)
  const colours = Buffer.alloc((pixels.length / 4) * 3)
  const opacity = Buffer.alloc(pixels.length / 4)
  for (let pixel = 0; pixel < opacity.length; pixel++) {
    colours.set(pixels.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel)
    opacity[pixel] = pixels[4 * pixel + 3]!
  }
  const image = `/Type/XObject/Subtype/Image/Width ${png.width}/Height ${png.height}/BitsPerComponent 8`
  const isOpaque = opacity.every((value) => value === 0xff)
  const mask = isOpaque ? '' : `/SMask ${ref(file.addStream(opacity, `${image}/ColorSpace/DeviceGray`))}`
  return file.addStream(colours, `${image}/ColorSpace/DeviceRGB${mask}`)
}
