import { type PackedGlyphs, sumOfWords, wholeWords } from './packed-glyphs'
import type { TrueTypeFont } from './true-type-font'

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

interface Table {
  tag: string
  length: number
  checksum: number
}

/**
 * Writes the tables that a PDF's CIDFontType2 needs, up to the outlines: these are the last table, and follow as the
 * runs have them. `fonts[0]` gives the header; outlines may come from any of the fonts, which share one grid.
 */
export function writeTrueTypeHead(
  fonts: readonly TrueTypeFont[],
  runs: readonly PackedGlyphs[],
  { unitsPerEm, characterMap }: Extras = {},
): Buffer {
  const [main, ...others] = fonts
  if (!main) throw new Error('A subset needs at least one font')
  const length = runs.reduce((sum, { outlines }) => sum + outlines.length, 0)
  const count = runs.reduce((sum, { ends }) => sum + ends.length, 0)
  const isShort = length <= SHORT_OFFSETS_REACH
  const head = Buffer.from(main.head)
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(isShort ? 0 : 1, 50)
  if (unitsPerEm) head.writeUInt16BE(unitsPerEm, 18)
  const hhea = Buffer.from(main.hhea)
  hhea.writeUInt16BE(count, 34)
  const maxp = Buffer.from(main.maxp)
  maxp.writeUInt16BE(count, 4)
  for (const font of others)
    for (const at of MAXIMA)
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), font.maxp.readUInt16BE(at)), at)
  maxp.writeUInt16BE(0, INSTRUCTIONS_SIZE)
  const tables: [tag: string, bytes: Buffer][] = [
    ...(characterMap ? [['cmap', characterMap] as [string, Buffer]] : []),
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(runs.map(({ metrics }) => metrics))],
    ['loca', writeOffsets(runs, count, isShort)],
    ['maxp', maxp],
  ]
  const checksum = runs.reduce((sum, run) => (sum + run.checksum) >>> 0, 0)
  return assemble(tables, { tag: 'glyf', length, checksum })
}

function writeOffsets(runs: readonly PackedGlyphs[], count: number, isShort: boolean): Buffer {
  const width = isShort ? 2 : 4
  const loca = Buffer.alloc(width * (count + 1))
  let at = width
  let start = 0
  for (const { ends, outlines } of runs) {
    for (const end of ends) {
      if (isShort) loca.writeUInt16BE((start + end) / 2, at)
      else loca.writeUInt32BE(start + end, at)
      at += width
    }
    start += outlines.length
  }
  return loca
}

/** The directory, which is sorted by tag, and the tables; `last` is named in the directory and not written. */
function assemble(tables: readonly [tag: string, bytes: Buffer][], last: Table): Buffer {
  const count = tables.length + 1
  const power = 2 ** Math.floor(Math.log2(count))
  const directoryLength = 12 + 16 * count
  const file = Buffer.alloc(tables.reduce((sum, [, { length }]) => sum + wholeWords(length), directoryLength))
  file.writeUInt32BE(0x00010000, 0)
  file.writeUInt16BE(count, 4)
  file.writeUInt16BE(16 * power, 6)
  file.writeUInt16BE(Math.log2(power), 8)
  file.writeUInt16BE(16 * (count - power), 10)
  let offset = directoryLength
  const entries = tables.map(([tag, bytes]) => {
    file.set(bytes, offset)
    const end = offset + wholeWords(bytes.length)
    const entry = { tag, length: bytes.length, checksum: sumOfWords(file.subarray(offset, end)), offset }
    offset = end
    return entry
  })
  const sorted = [...entries, { ...last, offset }].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  sorted.forEach((entry, index) => {
    const at = 12 + 16 * index
    file.write(entry.tag, at, 'latin1')
    file.writeUInt32BE(entry.checksum, at + 4)
    file.writeUInt32BE(entry.offset, at + 8)
    file.writeUInt32BE(entry.length, at + 12)
  })
  return file
}
