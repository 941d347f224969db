import type { GlyphDrawing } from './contract'
import { documentFont } from './fonts/document-font'
import { outlinePath } from './fonts/outline-path'

/** Draws characters with the font of our documents; one that it lacks is left out (A9). */
export async function drawGlyphs({
  characters,
}: {
  characters: string
}): Promise<{ glyphs: GlyphDrawing[] }> {
  const font = documentFont()
  const glyphs = [...new Set(characters)].flatMap((character) => {
    const found = font.findGlyph(character.codePointAt(0)!)
    return found ? [{ character, path: outlinePath(font.fontAt(found.font), found.glyph) }] : []
  })
  return { glyphs }
}
