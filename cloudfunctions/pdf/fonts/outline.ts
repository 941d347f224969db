/** Drops the hinting program of a simple glyph: it needs tables that the embedded font does not carry. */
export function withoutInstructions(outline: Buffer): Buffer {
  const contours = outline.length ? outline.readInt16BE(0) : 0
  if (contours <= 0) return outline
  const lengthAt = 10 + 2 * contours
  const length = outline.readUInt16BE(lengthAt)
  if (!length) return outline
  const bare = Buffer.concat([outline.subarray(0, lengthAt + 2), outline.subarray(lengthAt + 2 + length)])
  bare.writeUInt16BE(0, lengthAt)
  return bare
}

const ARGUMENTS_ARE_WORDS = 0x1
const HAS_SCALE = 0x8
const MORE_COMPONENTS = 0x20
const HAS_X_AND_Y_SCALE = 0x40
const HAS_TWO_BY_TWO = 0x80
const HAS_INSTRUCTIONS = 0x100

/** Renumbers the parts of a composite glyph and drops its instructions; a simple glyph comes back as it is. */
export function remapComponents(outline: Buffer, numberOf: (part: number) => number): Buffer {
  if (!outline.length || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  let at = 10
  for (;;) {
    const flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(flags & ~HAS_INSTRUCTIONS, at)
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2)
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + scaleBytes(flags)
    if (!(flags & MORE_COMPONENTS)) return copy.subarray(0, at)
  }
}

function scaleBytes(flags: number): number {
  if (flags & HAS_SCALE) return 2
  if (flags & HAS_X_AND_Y_SCALE) return 4
  return flags & HAS_TWO_BY_TWO ? 8 : 0
}
