import type * as BitmapModule from '@zxing/library/cjs/core/BinaryBitmap'
import type * as BinarizerModule from '@zxing/library/cjs/core/common/HybridBinarizer'
import type * as HintModule from '@zxing/library/cjs/core/DecodeHintType'
import type * as ReaderModule from '@zxing/library/cjs/core/qrcode/QRCodeReader'
import type * as SourceModule from '@zxing/library/cjs/core/RGBLuminanceSource'
import type { GrayPicture } from './gray-picture'
import { halfSize } from './half-size'

/** A page of A4 photographed at this width still shows the modules of a code of 17 mm; smaller ones read quicker. */
const ENOUGH = 1600
const SMALLEST = 700

/** The text of a QR code anywhere in a picture, turned or not; null when none is found. */
export function findQrText(picture: GrayPicture): string | null {
  // Paper photographed by a phone reads best at a middle size: the noise is gone and the modules are not.
  const sizes = [picture]
  while (Math.max(sizes[0]!.width, sizes[0]!.height) > ENOUGH) sizes.unshift(halfSize(sizes[0]!))
  for (const size of sizes) {
    const text = Math.max(size.width, size.height) >= SMALLEST || sizes.length === 1 ? decode(size) : null
    if (text) return text
  }
  return null
}

function decode({ width, height, shades }: GrayPicture): string | null {
  const { Reader, Bitmap, Binarizer, Source, Hint } = loadReader()
  const bitmap = new Bitmap(new Binarizer(new Source(shades, width, height)))
  try {
    return new Reader().decode(bitmap, new Map([[Hint.TRY_HARDER, true]])).getText()
  } catch {
    // Not found, or found and not readable.
    return null
  }
}

// Loaded on first use, not at cold start; the parts alone, because the whole library is ten times as large.
const loadReader = () => ({
  Reader: (require('@zxing/library/cjs/core/qrcode/QRCodeReader') as typeof ReaderModule).default,
  Bitmap: (require('@zxing/library/cjs/core/BinaryBitmap') as typeof BitmapModule).default,
  Binarizer: (require('@zxing/library/cjs/core/common/HybridBinarizer') as typeof BinarizerModule).default,
  Source: (require('@zxing/library/cjs/core/RGBLuminanceSource') as typeof SourceModule).default,
  Hint: (require('@zxing/library/cjs/core/DecodeHintType') as typeof HintModule).default,
})
