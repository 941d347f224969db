import type { TrueTypeFont } from './true-type-font'

interface Metric {
  advance: number
  leftSideBearing: number
}

/** The fields of `maxp` that must cover every font whose outlines are in the file. */
const MAXIMA = [6, 8, 10, 12, 28, 30]
const INSTRUCTIONS_SIZE = 26
/** Short offsets count in pairs of bytes. */
const SHORT_OFFSETS_REACH = 0x1fffe

/** What a font file of its own needs beyond what a PDF does. */
interface Extras {
  unitsPerEm?: number
  characterMap?: Buffer
}

/**
 * Writes the six tables that a PDF's CIDFontType2 needs. `fonts[0]` gives the header; the outlines may come
 * from any of the fonts, which share one units-per-em.
 */
export function writeTrueType(
  fonts: readonly TrueTypeFont[],
  outlines: readonly Buffer[],
  metrics: readonly Metric[],
  { unitsPerEm, characterMap }: Extras = {},
): Buffer {
  const [main, ...others] = fonts
  if (!main) throw new Error('A subset needs at least one font')
  const { glyf, loca, isShort } = writeOutlines(outlines)
  const hmtx = Buffer.alloc(4 * metrics.length)
  metrics.forEach(({ advance, leftSideBearing }, index) => {
    hmtx.writeUInt16BE(advance, 4 * index)
    hmtx.writeInt16BE(leftSideBearing, 4 * index + 2)
  })
  const head = Buffer.from(main.head)
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(isShort ? 0 : 1, 50)
  if (unitsPerEm) head.writeUInt16BE(unitsPerEm, 18)
  const hhea = Buffer.from(main.hhea)
  hhea.writeUInt16BE(metrics.length, 34)
  const maxp = Buffer.from(main.maxp)
  maxp.writeUInt16BE(outlines.length, 4)
  for (const font of others)
    for (const at of MAXIMA)
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), font.maxp.readUInt16BE(at)), at)
  maxp.writeUInt16BE(0, INSTRUCTIONS_SIZE)
  return assemble([
    ...(characterMap ? [['cmap', characterMap] as [string, Buffer]] : []),
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ])
}

/** The outlines one after another, each at an even offset, and the table of their offsets. */
function writeOutlines(outlines: readonly Buffer[]): { glyf: Buffer; loca: Buffer; isShort: boolean } {
  const total = outlines.reduce((sum, { length }) => sum + length + (length & 1), 0)
  const isShort = total <= SHORT_OFFSETS_REACH
  const glyf = Buffer.alloc(total)
  const loca = Buffer.alloc((isShort ? 2 : 4) * (outlines.length + 1))
  let offset = 0
  const note = (index: number) =>
    isShort ? loca.writeUInt16BE(offset / 2, 2 * index) : loca.writeUInt32BE(offset, 4 * index)
  outlines.forEach((outline, index) => {
    note(index)
    glyf.set(outline, offset)
    offset += outline.length + (outline.length & 1)
  })
  note(outlines.length)
  return { glyf, loca, isShort }
}

function assemble(tables: [tag: string, bytes: Buffer][]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const directoryLength = 12 + 16 * tables.length
  const file = Buffer.alloc(tables.reduce((sum, [, { length }]) => sum + whole(length), directoryLength))
  file.writeUInt32BE(0x00010000, 0)
  file.writeUInt16BE(tables.length, 4)
  file.writeUInt16BE(16 * power, 6)
  file.writeUInt16BE(Math.log2(power), 8)
  file.writeUInt16BE(16 * (tables.length - power), 10)
  let offset = directoryLength
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + 16 * index
    file.set(bytes, offset)
    file.write(tag, entry, 'latin1')
    file.writeUInt32BE(checksum(file.subarray(offset, offset + whole(bytes.length))), entry + 4)
    file.writeUInt32BE(offset, entry + 8)
    file.writeUInt32BE(bytes.length, entry + 12)
    offset += whole(bytes.length)
  })
  return file
}

/** Tables begin at multiples of four. */
const whole = (length: number): number => (length + 3) & ~3

/** The sum of a table's big-endian words. */
function checksum(bytes: Uint8Array): number {
  const copy = Uint8Array.from(bytes)
  Buffer.from(copy.buffer).swap32()
  const words = new Uint32Array(copy.buffer)
  let sum = 0
  for (let at = 0; at < words.length; at++) sum = (sum + words[at]!) | 0
  return sum >>> 0
}
