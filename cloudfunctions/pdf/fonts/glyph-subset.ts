import type { FontChain, ChainGlyph } from './font-chain'
import { remapComponents, withoutInstructions } from './outline'
import { writeTrueType } from './true-type-writer'

interface SubsetGlyph {
  font: number
  glyph: number
}

type Listener = (value?: unknown) => void

/**
 * The glyphs one document uses, gathered from every font of the chain into one embedded font. Glyphs are
 * numbered by code point, not by outline: ⼀ and 一 share an outline in Noto, and numbering by outline would
 * make one of them extract as the other.
 */
export class GlyphSubset {
  /** pdf-lib asks: the outlines are TrueType, not CFF. */
  readonly cff = false
  private readonly glyphs: SubsetGlyph[] = [{ font: 0, glyph: 0 }]
  private readonly numbers = new Map<number, number>()

  constructor(private readonly chain: FontChain) {}

  /** Adds a glyph and answers its number in the embedded font. */
  includeGlyph({ id, font, glyph }: ChainGlyph): number {
    let number = this.numbers.get(id)
    if (number === undefined) {
      number = this.glyphs.push({ font, glyph }) - 1
      this.numbers.set(id, number)
    }
    return number
  }

  /** The embedded font's bytes, through the stream interface that pdf-lib expects. */
  encodeStream() {
    const listeners = new Map<string, Listener>()
    const stream = {
      on: (event: string, listener: Listener) => {
        listeners.set(event, listener)
        return stream
      },
    }
    queueMicrotask(() => {
      try {
        listeners.get('data')?.(this.encode())
        listeners.get('end')?.()
      } catch (error) {
        listeners.get('error')?.(error)
      }
    })
    return stream
  }

  private encode(): Uint8Array {
    const outlines: Buffer[] = []
    const parts = new Map<string, number>()
    // Composite glyphs add their parts to the end of the list while it is walked.
    for (let index = 0; index < this.glyphs.length; index++) {
      const { font, glyph } = this.glyphs[index]!
      const outline = withoutInstructions(this.chain.fontAt(font).outlineOf(glyph))
      outlines.push(
        remapComponents(outline, (part) => {
          const key = `${font}:${part}`
          let number = parts.get(key)
          if (number === undefined) {
            number = this.glyphs.push({ font, glyph: part }) - 1
            parts.set(key, number)
          }
          return number
        }),
      )
    }
    const metrics = this.glyphs.map(({ font, glyph }) => ({
      advance: this.chain.fontAt(font).advanceOf(glyph),
      leftSideBearing: this.chain.fontAt(font).leftSideBearingOf(glyph),
    }))
    return writeTrueType(this.chain.openedFonts(), outlines, metrics)
  }
}
