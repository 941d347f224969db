import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas'
import { join } from 'node:path'
import { candidate } from '../../support/actors'
import { startCloud, stopCloud } from '../../support/cloud'

const SIDE = 200
const assets = join(__dirname, '../../../assets/fonts/rare-serif.ttf')
const noto = join(
  __dirname,
  '../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
)

/** The pixels of a character, drawn from our path or by the font itself. */
function pixels(
  draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void,
): number[] {
  const canvas = createCanvas(SIDE, SIDE)
  const context = canvas.getContext('2d')
  draw(context)
  const { data } = context.getImageData(0, 0, SIDE, SIDE)
  return Array.from({ length: SIDE * SIDE }, (_, index) => data[4 * index + 3]!)
}

describe('drawings of characters for screens whose font lacks them (A9)', () => {
  beforeAll(async () => {
    await startCloud()
    GlobalFonts.registerFromPath(noto, 'Paper')
    GlobalFonts.registerFromPath(assets, 'Rare')
  })
  afterAll(stopCloud)

  const glyphs = async (characters: string) =>
    (await candidate().call('pdf', 'drawGlyphs', { characters })).glyphs

  it.each(['𬍛', '㛃', '𠅤', '𪻐', '𫟥', '𭩭', '赟', '沈'])(
    '%s is drawn as on our documents, to the pixel but for its edges',
    async (character) => {
      const [glyph] = await glyphs(character)
      const ours = pixels((context) => {
        context.translate(0, SIDE * 0.88)
        context.scale(SIDE / 1000, SIDE / 1000)
        context.fill(new Path2D(glyph!.path))
      })
      const theirs = pixels((context) => {
        context.font = `${SIDE}px Paper, Rare`
        context.fillText(character, 0, SIDE * 0.88)
      })
      const ink = theirs.filter((alpha) => alpha > 128).length
      const different = ours.filter((alpha, index) => Math.abs(alpha - theirs[index]!) > 128).length
      expect(ink).toBeGreaterThan(1_000)
      expect(different / ink).toBeLessThan(0.05)
    },
  )

  it('each character once, and none that no font has', async () => {
    const drawn = await glyphs('𬍛𬍛\u{31350}王')
    expect(drawn.map(({ character }) => character)).toEqual(['𬍛', '王'])
  })

  it('sixty at once stay small enough for one setData', async () => {
    const { characters } = await candidate().call('account', 'searchCharacters', { pinyin: 'li' })
    const drawn = await glyphs(characters.map(({ character }) => character).join(''))
    expect(drawn.length).toBeGreaterThan(50)
    expect(JSON.stringify(drawn).length).toBeLessThan(256 * 1024)
  })
})
