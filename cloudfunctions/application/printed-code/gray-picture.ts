import type * as Jpeg from '@cwasm/jpeg-turbo'
import type Upng from '@pdf-lib/upng'
import { imageSize } from 'image-size'

/** A picture as brightness alone, row by row. */
export interface GrayPicture {
  width: number
  height: number
  shades: Uint8ClampedArray
}

/** A camera's picture of 16 megapixels takes 64 MB while it is decoded; a function has room for that. */
const MAX_PIXELS = 17_000_000

/** Decodes a JPEG or PNG. Null for one that is too large to be decoded here. */
export function grayPicture(content: Buffer): GrayPicture | null {
  const { width, height } = imageSize(content)
  if (width * height > MAX_PIXELS) return null
  const isJpeg = content[0] === 0xff
  return isJpeg ? toGray(loadJpeg().decode(content)) : toGray(decodePng(content))
}

function decodePng(content: Buffer) {
  const upng = loadUpng()
  const png = upng.decode(Uint8Array.from(content).buffer)
  return { width: png.width, height: png.height, data: new Uint8Array(upng.toRGBA8(png)[0]!) }
}

interface Colours {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

/** Green counts twice, as the eye has it. */
function toGray({ width, height, data }: Colours): GrayPicture {
  const shades = new Uint8ClampedArray(width * height)
  for (let pixel = 0, at = 0; pixel < shades.length; pixel++, at += 4)
    shades[pixel] = (data[at]! + 2 * data[at + 1]! + data[at + 2]!) >> 2
  return { width, height, shades }
}

// Loaded on first use, not at cold start.
const loadJpeg = () => require('@cwasm/jpeg-turbo') as typeof Jpeg
const loadUpng = () => require('@pdf-lib/upng') as typeof Upng
