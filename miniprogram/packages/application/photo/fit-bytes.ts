import type { PhotoRules } from '../../../../cloudfunctions/exam/contract'
import type { Size } from './crop'

/** Draws the photo in a size and a quality from 0 to 1. */
type Encode<Encoded> = (size: Size, quality: number) => Promise<Encoded>

const BEST = 0.92
const WORST = 0.3
const SEARCHES = 6
/** No phone's canvas is larger. */
const LONGEST_SIDE = 4_000

/**
 * The photo in the best quality that lies within the exam's range of bytes, both ends included (D2, D7). A plain picture
 * that stays under the range is drawn in two to four times the pixels, which say the same; one that stays over it in
 * fewer, as far as the exam takes them. When nothing fits the last attempt is answered, and the page says what is wrong.
 */
export async function fitBytes<Encoded extends { bytes: number }>(
  rules: PhotoRules,
  encode: Encode<Encoded>,
): Promise<Encoded> {
  const { width, height, minWidth, minHeight, minBytes, maxBytes } = rules
  const drawAt = (scale: number) => {
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
    return searchQuality(rules, (quality) => encode(size, quality))
  }
  let encoded = await drawAt(1)
  for (let scale = 2; encoded.bytes < minBytes && scale <= 4 && height * scale <= LONGEST_SIDE; scale++)
    encoded = await drawAt(scale)
  const least = Math.max(minWidth / width, minHeight / height)
  for (let scale = 0.8; encoded.bytes > maxBytes && scale >= least; scale *= 0.8)
    encoded = await drawAt(scale)
  return encoded
}

async function searchQuality<Encoded extends { bytes: number }>(
  { minBytes, maxBytes }: PhotoRules,
  encode: (quality: number) => Promise<Encoded>,
): Promise<Encoded> {
  const fits = ({ bytes }: Encoded) => bytes >= minBytes && bytes <= maxBytes
  let encoded = await encode(BEST)
  if (fits(encoded)) return encoded
  let [low, high] = [WORST, BEST]
  if (encoded.bytes < minBytes) {
    const most = await encode(1)
    if (most.bytes <= maxBytes) return most
    ;[low, high] = [BEST, 1]
  }
  for (let search = 0; search < SEARCHES && !fits(encoded); search++) {
    const quality = (low + high) / 2
    encoded = await encode(quality)
    if (encoded.bytes > maxBytes) high = quality
    else low = quality
  }
  return encoded
}
