import type { UsedGlyph } from './numbered-glyphs'

export const DEFAULT_WIDTH = 1000

/** The widths of the glyphs that are not a full em wide: `number [width]`, as `W` lists them. */
export function widthsOf(used: readonly UsedGlyph[], unitsPerEm: number): string {
  let widths = ''
  for (const { number, glyph } of used) {
    const width = Math.round((glyph.advanceWidth * DEFAULT_WIDTH) / unitsPerEm)
    if (width !== DEFAULT_WIDTH) widths += `${number}[${width}]`
  }
  return widths
}
