/** The segment by which a JPEG says how dense its pixels print (JFIF 1.02), without a thumbnail. */
const JFIF = [
  0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x02, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
]
/** The segment comes first, behind the two bytes that begin every JPEG. */
const START = 2
const NAME = { from: 4, to: 9 }
const UNIT = START + 11
const PER_INCH = 1
const ACROSS = START + 12
const DOWN = START + 14

/** The same JPEG, saying that it prints with `dpi` pixels per inch; a header is put in where there is none (D7). */
export function stampDensity(jpeg: ArrayBuffer, dpi: number): ArrayBuffer {
  const bytes = new Uint8Array(jpeg)
  const header = hasHeader(bytes) ? [] : JFIF
  const stamped = new Uint8Array(bytes.length + header.length)
  stamped.set(bytes.subarray(0, START))
  stamped.set(header, START)
  stamped.set(bytes.subarray(START), START + header.length)
  const view = new DataView(stamped.buffer)
  view.setUint8(UNIT, PER_INCH)
  view.setUint16(ACROSS, dpi)
  view.setUint16(DOWN, dpi)
  return stamped.buffer
}

/** Pixels per inch that a JPEG says it prints with; null when it does not say. */
export function readDensity(jpeg: ArrayBuffer): number | null {
  const bytes = new Uint8Array(jpeg)
  if (!hasHeader(bytes) || bytes[UNIT] !== PER_INCH) return null
  return new DataView(jpeg).getUint16(DOWN)
}

const hasHeader = (bytes: Uint8Array): boolean =>
  JFIF.slice(0, NAME.to).every((byte, at) => (at > 1 && at < NAME.from) || bytes[START + at] === byte)
