import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './build/project'

/**
 * Makes `components/icon/glyphs.wxss` from tdesign-icons-svg: one mask a name of `names.json`, so that icons need
 * no network (TDesign's own icon font does) and take the colour of the text around them.
 */
const iconDir = join(projectDir, 'miniprogram/components/icon')
const svgDir = join(projectDir, 'node_modules/tdesign-icons-svg/src')

function dataUri(name: string): string {
  const svg = readFileSync(join(svgDir, `${name}.svg`), 'utf8')
    .replace('view-box', 'viewBox')
    .replace(/ (?:id|class|width|height)="[^"]*"/g, '')
    .replace(/<path fill="transparent"[^>]*><\/path>/g, '')
    .replaceAll('currentColor', 'black')
    .replaceAll('"', "'")
  const encoded = svg.replace(/[<>#%{}\n]/g, (character) => encodeURIComponent(character))
  return `url("data:image/svg+xml,${encoded}")`
}

const names = JSON.parse(readFileSync(join(iconDir, 'names.json'), 'utf8')) as string[]
const glyphs = names.sort().map((name) => `.glyph-${name} {\n  --glyph: ${dataUri(name)};\n}`)
const source = '/* Made by `npx tsx scripts/icons.ts` from names.json; drawings: tdesign-icons-svg (MIT). */'
writeFileSync(join(iconDir, 'glyphs.wxss'), `${source}\n${glyphs.join('\n')}\n`)
writeFileSync(
  join(projectDir, 'miniprogram/packages/gallery/icon/names.ts'),
  `/** Every icon there is. Made by \`npx tsx scripts/icons.ts\`. */\nexport const names = ${JSON.stringify(names)}\n`,
)
console.log(`${names.length} icons`)
