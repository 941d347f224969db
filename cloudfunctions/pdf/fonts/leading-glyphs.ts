import { type CompressedPart, compressPart } from '../file/compress'
import type { FontChain } from './font-chain'
import { NumberedGlyphs } from './numbered-glyphs'
import type { PackedGlyphs } from './packed-glyphs'
import { TO_UNICODE_HEAD, toUnicodeLines } from './to-unicode-map'
import { widthsOf } from './widths-of'

/** What a font begins with, ready to be written: the same for every document that has the same words in common. */
export interface LeadingGlyphs {
  glyphs: NumberedGlyphs
  /** The number after the last. */
  end: number
  packed: PackedGlyphs
  outlines: CompressedPart
  toUnicode: CompressedPart
  widths: string
}

/** Each is about 80 KB. One is enough for a run of tickets; a busy process makes documents of several exams. */
const KEPT = 12

const keptByChain = new WeakMap<FontChain, Map<string, LeadingGlyphs>>()

/**
 * The glyphs of the words that documents have in common, prepared once a process. Which they are depends on the words
 * alone, so the same document has the same bytes whether they were prepared before or not.
 */
export function leadingGlyphs(chain: FontChain, words: string): LeadingGlyphs {
  const kept = keptByChain.get(chain) ?? new Map<string, LeadingGlyphs>()
  keptByChain.set(chain, kept)
  const characters = [...new Set(words)].sort()
  const key = characters.join('')
  const known = kept.get(key)
  if (known) return known
  const glyphs = new NumberedGlyphs(chain, 0)
  for (const character of characters) glyphs.add(character.codePointAt(0)!)
  const packed = glyphs.pack()
  const prepared: LeadingGlyphs = {
    glyphs,
    end: glyphs.end,
    packed,
    outlines: compressPart(packed.outlines),
    toUnicode: compressPart(Buffer.from(TO_UNICODE_HEAD + toUnicodeLines(glyphs.used), 'latin1')),
    widths: widthsOf(glyphs.used, chain.unitsPerEm),
  }
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, prepared)
  return prepared
}
