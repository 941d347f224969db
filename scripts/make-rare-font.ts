import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TrueTypeFont } from '../cloudfunctions/pdf/fonts/true-type-font'
import { writeTrueTypeHead } from '../cloudfunctions/pdf/fonts/true-type-writer'
import { packGlyphs } from '../cloudfunctions/pdf/fonts/packed-glyphs'
import { projectDir } from './build/project'
import { gb18030Level3 } from './fonts/gb18030-level-3'
import { scaleOutline } from './fonts/scale-outline'
import { writeCharacterMap } from './fonts/write-character-map'

/**
 * Makes `assets/fonts/rare-serif.ttf`: the characters of GB 18030-2022 level 3 that the main font does not have,
 * taken from a Ming font that has them all, drawn on the main font's grid, without hints. Run once when either
 * font changes: `npx tsx scripts/make-rare-font.ts <path of HanaMinB.ttf>` (decision 0010).
 */
const main = new TrueTypeFont(
  join(projectDir, 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)
const source = new TrueTypeFont(process.argv[2] ?? 'HanaMinB.ttf')
const factor = main.unitsPerEm / source.unitsPerEm

const rare = gb18030Level3().filter((codePoint) => !main.glyphOf(codePoint))
const missing = rare.filter((codePoint) => !source.glyphOf(codePoint))
if (missing.length)
  throw new Error(
    `${missing.length} characters are in neither font, the first is U+${missing[0]!.toString(16)}`,
  )

const glyphs = [0, ...rare.map((codePoint) => source.glyphOf(codePoint))]
const outlines = glyphs.map((glyph) => scaleOutline(source.outlineOf(glyph), factor))
const metrics = glyphs.map((glyph) => ({
  advance: Math.round(source.advanceOf(glyph) * factor),
  leftSideBearing: Math.round(source.leftSideBearingOf(glyph) * factor),
}))
const packed = packGlyphs(outlines, metrics)
const head = writeTrueTypeHead([source], [packed], {
  unitsPerEm: main.unitsPerEm,
  characterMap: writeCharacterMap(rare),
})
const file = Buffer.concat([head, packed.outlines])
writeFileSync(join(projectDir, 'assets/fonts/rare-serif.ttf'), file)
console.log(`${rare.length} characters, ${(file.length / 1e6).toFixed(1)} MB`)
