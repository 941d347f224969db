import type { TrueTypeFont } from './true-type-font'

interface Metric {
  advance: number
  leftSideBearing: number
}

/** The fields of `maxp` that must cover every font whose outlines are in the file. */
const MAXIMA = [6, 8, 10, 12, 28, 30]
const INSTRUCTIONS_SIZE = 26

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
  const loca = Buffer.alloc(4 * (outlines.length + 1))
  const glyf: Buffer[] = []
  let offset = 0
  outlines.forEach((outline, index) => {
    loca.writeUInt32BE(offset, 4 * index)
    glyf.push(padded(outline))
    offset += glyf.at(-1)!.length
  })
  loca.writeUInt32BE(offset, 4 * outlines.length)

  const hmtx = Buffer.alloc(4 * metrics.length)
  metrics.forEach(({ advance, leftSideBearing }, index) => {
    hmtx.writeUInt16BE(advance, 4 * index)
    hmtx.writeInt16BE(leftSideBearing, 4 * index + 2)
  })
  const head = Buffer.from(main.head)
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
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
    ['glyf', Buffer.concat(glyf)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ])
}

function assemble(tables: [tag: string, bytes: Buffer][]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 * power, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(16 * (tables.length - power), 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + 16 * index
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(bytes), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    parts.push(padded(bytes))
    offset += parts.at(-1)!.length
  })
  return Buffer.concat(parts)
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 ? Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]) : bytes

function checksum(bytes: Buffer): number {
  const whole = padded(bytes)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) | 0
  return sum >>> 0
}
