import { openSync, readSync } from 'node:fs'
import { readCharacterMap, type CharacterMap } from './character-map'

/**
 * A static TrueType file, read with positioned reads: its index tables stay in memory (about 300 KB), a glyph's outline is
 * read when a document uses it. Opening a 15 MB font this way costs a few milliseconds.
 */
export class TrueTypeFont {
  private readonly descriptor: number
  private readonly tables = new Map<string, { offset: number; length: number }>()
  private readonly loca: Buffer
  private readonly hmtx: Buffer
  private readonly longOffsets: boolean
  private readonly longMetrics: number
  private readonly characters: CharacterMap
  readonly head: Buffer
  readonly hhea: Buffer
  readonly maxp: Buffer
  readonly unitsPerEm: number
  readonly capHeight: number
  readonly xHeight: number

  constructor(readonly file: string) {
    this.descriptor = openSync(file, 'r')
    const header = this.read(0, 12)
    const directory = this.read(12, 16 * header.readUInt16BE(4))
    for (let at = 0; at < directory.length; at += 16) {
      const tag = directory.toString('latin1', at, at + 4)
      this.tables.set(tag, {
        offset: directory.readUInt32BE(at + 8),
        length: directory.readUInt32BE(at + 12),
      })
    }
    if (!this.tables.has('glyf')) throw new Error(`${file} has no TrueType outlines`)
    this.head = this.table('head')
    this.hhea = this.table('hhea')
    this.maxp = this.table('maxp')
    this.hmtx = this.table('hmtx')
    this.loca = this.table('loca')
    this.characters = readCharacterMap(this.table('cmap'))
    this.unitsPerEm = this.head.readUInt16BE(18)
    this.longOffsets = this.head.readInt16BE(50) === 1
    this.longMetrics = this.hhea.readUInt16BE(34)
    const os2 = this.tables.has('OS/2') ? this.table('OS/2') : Buffer.alloc(0)
    this.xHeight = os2.length >= 90 ? os2.readInt16BE(86) : this.unitsPerEm / 2
    this.capHeight = os2.length >= 90 ? os2.readInt16BE(88) : this.unitsPerEm * 0.7
  }

  /** The glyph of a code point, or 0 when the font has none. */
  glyphOf(codePoint: number): number {
    return this.characters(codePoint)
  }

  /** Advance width in font units. */
  advanceOf(glyph: number): number {
    return this.hmtx.readUInt16BE(4 * Math.min(glyph, this.longMetrics - 1))
  }

  leftSideBearingOf(glyph: number): number {
    return glyph < this.longMetrics
      ? this.hmtx.readInt16BE(4 * glyph + 2)
      : this.hmtx.readInt16BE(4 * this.longMetrics + 2 * (glyph - this.longMetrics))
  }

  /** The outline of a glyph as it stands in `glyf`; empty for a blank. */
  outlineOf(glyph: number): Buffer {
    const [start, end] = this.longOffsets
      ? [this.loca.readUInt32BE(4 * glyph), this.loca.readUInt32BE(4 * glyph + 4)]
      : [2 * this.loca.readUInt16BE(2 * glyph), 2 * this.loca.readUInt16BE(2 * glyph + 2)]
    if (end <= start) return Buffer.alloc(0)
    return this.read(this.tables.get('glyf')!.offset + start, end - start)
  }

  private table(tag: string): Buffer {
    const entry = this.tables.get(tag)
    if (!entry) throw new Error(`${this.file} has no ${tag} table`)
    return this.read(entry.offset, entry.length)
  }

  private read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    readSync(this.descriptor, bytes, 0, length, offset)
    return bytes
  }
}
