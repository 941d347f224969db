interface Metric {
  advance: number
  leftSideBearing: number
}

/** Glyphs the way a font file holds them; several such runs, one after another, make its tables. */
export interface PackedGlyphs {
  /** The outlines as `glyf` has them, a multiple of four bytes long. */
  outlines: Buffer
  /** Where each outline ends. */
  ends: readonly number[]
  /** The entries of `hmtx`. */
  metrics: Buffer
  /** The sum of the outlines' big-endian words. */
  checksum: number
}

/** Packs outlines one after another, each at an even offset. */
export function packGlyphs(outlines: readonly Buffer[], metrics: readonly Metric[]): PackedGlyphs {
  const ends: number[] = []
  let length = 0
  for (const outline of outlines) ends.push((length += outline.length + (outline.length & 1)))
  if (ends.length) ends[ends.length - 1] = wholeWords(length)
  const packed = Buffer.alloc(wholeWords(length))
  outlines.forEach((outline, index) => packed.set(outline, ends[index - 1] ?? 0))
  const entries = Buffer.alloc(4 * metrics.length)
  metrics.forEach(({ advance, leftSideBearing }, index) => {
    entries.writeUInt16BE(advance, 4 * index)
    entries.writeInt16BE(leftSideBearing, 4 * index + 2)
  })
  return { outlines: packed, ends, metrics: entries, checksum: sumOfWords(packed) }
}

/** Tables begin at multiples of four. */
export const wholeWords = (length: number): number => (length + 3) & ~3

/** The checksum of a table of whole words. */
export function sumOfWords(bytes: Uint8Array): number {
  const copy = Uint8Array.from(bytes)
  Buffer.from(copy.buffer).swap32()
  const words = new Uint32Array(copy.buffer)
  let sum = 0
  for (let at = 0; at < words.length; at++) sum = (sum + words[at]!) | 0
  return sum >>> 0
}
