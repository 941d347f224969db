/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { PhotoProfile } from '../../../cloudfunctions/exam/contract'
import { faceLook } from '../../../miniprogram/packages/application/photo/find-faces'
import { photoLooks, type LookFinding } from '../../../miniprogram/packages/application/photo/photo-looks'

const [WIDTH, HEIGHT] = [220, 320]
const files = join(__dirname, '../../../scripts/seed/files')

/** The looks of a sample photo after something was done to it. */
async function looksOf(
  name: string,
  {
    filter = 'none',
    spoil,
    wanted = 'light',
  }: {
    filter?: string
    spoil?: (context: SKRSContext2D) => void
    wanted?: PhotoProfile['background']
  } = {},
): Promise<Record<string, LookFinding>> {
  const image = await loadImage(readFileSync(join(files, name)))
  const context = createCanvas(WIDTH, HEIGHT).getContext('2d')
  context.filter = filter
  context.drawImage(image, 0, 0, WIDTH, HEIGHT)
  spoil?.(context)
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT)
  const looks = photoLooks({ width: WIDTH, height: HEIGHT, data }, wanted)
  return Object.fromEntries(looks.map((look) => [look.label, look]))
}

describe.each(['photo-gu-yue.jpg', 'photo-tang-bei.jpg'])(
  '%s as a reviewer would look at it (D3)',
  (name) => {
    it('a good photo gives nothing to warn about', async () => {
      const states = Object.values(await looksOf(name)).map(({ state }) => state)
      expect(states).toEqual(['ok', 'ok', 'ok'])
    })

    it('a shadow on one side is named, with what to do, and that one may go on', async () => {
      const looks = await looksOf(name, {
        spoil(context) {
          context.fillStyle = 'rgba(0,0,0,0.35)'
          context.fillRect(WIDTH * 0.9, 0, WIDTH * 0.1, HEIGHT)
        },
      })
      expect(looks['背景']).toMatchObject({ state: 'warn', value: expect.stringMatching(/右侧|上方/) })
      expect(looks['背景']!.advice).toMatch(/建议.*也可以继续/)
    })

    it('a patterned wall is not plain', async () => {
      const looks = await looksOf(name, {
        spoil(context) {
          context.fillStyle = '#444444'
          for (let y = 0; y < HEIGHT; y += 16) context.fillRect(0, y, WIDTH * 0.1, 8)
        },
      })
      expect(looks['背景']).toMatchObject({ state: 'warn', value: '左侧不纯' })
    })

    it('a dark and a blurred one are told apart', async () => {
      const dark = await looksOf(name, { filter: 'brightness(0.3)' })
      expect(dark['光线']).toMatchObject({ state: 'warn', value: '太暗' })
      const blurred = await looksOf(name, { filter: 'blur(3px)' })
      expect(blurred['清晰度']).toMatchObject({ state: 'warn', value: '模糊' })
      expect(blurred['光线']!.state).toBe('ok')
    })
  },
)

/** Paints what stands behind the head, with the fall of light that a wall has. */
const wall = (colour: string) => (context: SKRSContext2D) => {
  context.fillStyle = colour
  context.fillRect(0, 0, WIDTH, HEIGHT * 0.09)
  context.fillRect(0, 0, WIDTH * 0.1, HEIGHT)
  context.fillRect(WIDTH * 0.9, 0, WIDTH * 0.1, HEIGHT)
  const light = context.createLinearGradient(0, 0, WIDTH, 0)
  light.addColorStop(0, 'rgba(0,0,0,0)')
  light.addColorStop(1, 'rgba(0,0,0,0.06)')
  context.fillStyle = light
  context.fillRect(0, 0, WIDTH, HEIGHT)
}

describe('the background that the exam asks for (D3, D7)', () => {
  const look = async (colour: string, wanted: PhotoProfile['background']) =>
    (await looksOf('photo-gu-yue.jpg', { spoil: wall(colour), wanted }))['背景']!

  it.each([
    ['white', '#ffffff'],
    ['white', '#e6e4e0'],
    ['blue', '#438edb'],
    ['blue', '#2f6fb8'],
    ['red', '#c8102e'],
    ['light', '#d9e4dd'],
    ['light', '#438edb'],
  ] as const)('%s is met by %s', async (wanted, colour) => {
    expect(await look(colour, wanted)).toMatchObject({ state: 'ok', advice: '' })
  })

  it.each([
    ['white', '#438edb', '白色', '蓝色'],
    ['white', '#b9b7b2', '白色', '灰色'],
    ['blue', '#ffffff', '蓝色', '白色'],
    ['red', '#438edb', '红色', '蓝色'],
    ['light', '#3a3f44', '浅色纯色', '深色'],
  ] as const)(
    '%s is not met by %s: it warns with both colours, and the person may go on',
    async (wanted, colour, rule, value) => {
      expect(await look(colour, wanted)).toMatchObject({
        rule,
        value,
        state: 'warn',
        advice: expect.stringMatching(new RegExp(`要${rule}背景，这张是${value}.*也可以继续`)),
      })
    },
  )
})

describe('faces that WeChat found (D3)', () => {
  const straight = { height: 0.4, tilt: 2, turn: -3 }

  it('one face, straight and large enough, is right', () => {
    expect(faceLook([straight])).toMatchObject({ state: 'ok', value: '1 张，正面' })
  })

  it.each([
    ['none', [], '没有找到'],
    ['two', [straight, straight], '2 张'],
    ['a tilted one', [{ ...straight, tilt: -21 }], '1 张，歪 21°'],
    ['a small one', [{ ...straight, height: 0.1 }], '1 张，偏小'],
  ])('%s warns with a reason and lets the person go on', (_case, faces, value) => {
    expect(faceLook(faces)).toMatchObject({
      state: 'warn',
      value,
      advice: expect.stringMatching(/也可以继续|审核会退回/),
    })
  })
})
