import type { PhotoProfile } from '../../../../cloudfunctions/exam/contract'
import { BACKGROUND_LABELS } from '../../../utils/photo-words'
import { colourWords, isWanted } from './backgrounds'

/** Pixels as a canvas gives them: four bytes a pixel. */
export interface Pixels {
  width: number
  height: number
  data: ArrayLike<number>
}

/** Something about a photo that reviewers often send back. It warns with a reason and never blocks (D3). */
export interface LookFinding {
  label: string
  rule: string
  /** What this photo looks like. */
  value: string
  state: 'ok' | 'warn' | 'unknown'
  /** What is wrong and how to take a better one; empty when nothing is. */
  advice: string
}

/** Luminance and colour of a region, from 0 to 255. */
interface Tone {
  mean: number
  spread: number
  red: number
  green: number
  blue: number
}

type Region = readonly [left: number, top: number, right: number, bottom: number]

/** Parts of the photo beside and above the head, by the frame of manual S2: top 1/10, sides 1/10. */
const ABOVE: Region = [0.12, 0.01, 0.88, 0.08]
const LEFT: Region = [0.01, 0.02, 0.09, 0.5]
const RIGHT: Region = [0.91, 0.02, 0.99, 0.5]
const FACE: Region = [0.3, 0.25, 0.7, 0.7]

/** Found with the sample photos and with shadows, patterns and blur put on them; see the tests. */
const PLAIN_SPREAD = 16
const SAME_TONE = 28
const DARK_FACE = 70
const BRIGHT_FACE = 235
const SHARP = 25

/** Background, light and sharpness of a cropped photo, measured on the phone: it leaves it only when it is used. */
export const photoLooks = (pixels: Pixels, wanted: PhotoProfile['background']): LookFinding[] => [
  background(pixels, wanted),
  light(pixels),
  sharpness(pixels),
]

function background(pixels: Pixels, wanted: PhotoProfile['background']): LookFinding {
  const [above, left, right] = [ABOVE, LEFT, RIGHT].map((region) => toneOf(pixels, region)) as [
    Tone,
    Tone,
    Tone,
  ]
  const spotted = [
    ['上方', above],
    ['左侧', left],
    ['右侧', right],
  ].filter(([, tone]) => (tone as Tone).spread > PLAIN_SPREAD)
  const uneven = distance(left, right) > SAME_TONE || distance(above, left) > SAME_TONE
  const where = spotted.map(([name]) => name).join('、')
  const shadowed = left.mean < right.mean ? '左侧' : '右侧'
  const finding = (value: string, advice = ''): LookFinding => ({
    label: '背景',
    rule: BACKGROUND_LABELS[wanted],
    value,
    state: advice ? 'warn' : 'ok',
    advice,
  })
  if (where)
    return finding(
      `${where}不纯`,
      `背景${where}有阴影或杂物，审核可能退回。建议站到浅色墙前重拍，也可以继续。`,
    )
  if (uneven)
    return finding(
      `${shadowed}偏暗`,
      `背景${shadowed}有阴影，审核可能退回。建议离墙半米、面向窗户重拍，也可以继续。`,
    )
  const colour = colourWords(above)
  if (isWanted(colour, wanted)) return finding(wanted === 'light' ? '纯色' : colour)
  return finding(
    colour,
    `这场考试要${BACKGROUND_LABELS[wanted]}背景，这张是${colour}，审核可能退回。建议换一张，也可以继续。`,
  )
}

function light(pixels: Pixels): LookFinding {
  const { mean } = toneOf(pixels, FACE)
  const dark = mean < DARK_FACE
  const bright = mean > BRIGHT_FACE
  return {
    label: '光线',
    rule: '看得清脸',
    value: dark ? '太暗' : bright ? '太亮' : '合适',
    state: dark || bright ? 'warn' : 'ok',
    advice: dark
      ? '脸部太暗，可能认不出。建议面向窗户重拍，也可以继续。'
      : bright
        ? '脸部太亮，看不清五官。建议避开强光重拍，也可以继续。'
        : '',
  }
}

function sharpness(pixels: Pixels): LookFinding {
  const sharp = edgeStrength(pixels, FACE) >= SHARP
  return {
    label: '清晰度',
    rule: '不模糊',
    value: sharp ? '清楚' : '模糊',
    state: sharp ? 'ok' : 'warn',
    advice: sharp ? '' : '照片有些模糊，打印后会更明显。建议擦净镜头、拿稳重拍，也可以继续。',
  }
}

const distance = (one: Tone, other: Tone): number =>
  Math.max(Math.abs(one.red - other.red), Math.abs(one.green - other.green), Math.abs(one.blue - other.blue))

const luminance = (data: ArrayLike<number>, at: number): number =>
  0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!

function* within({ width, height }: Pixels, [left, top, right, bottom]: Region): Generator<number> {
  for (let y = Math.floor(top * height); y < Math.floor(bottom * height); y++)
    for (let x = Math.floor(left * width); x < Math.floor(right * width); x++) yield y * width + x
}

function toneOf(pixels: Pixels, region: Region): Tone {
  const { data } = pixels
  let [count, sum, squares, red, green, blue] = [0, 0, 0, 0, 0, 0]
  for (const pixel of within(pixels, region)) {
    const at = 4 * pixel
    const value = luminance(data, at)
    count++
    sum += value
    squares += value * value
    red += data[at]!
    green += data[at + 1]!
    blue += data[at + 2]!
  }
  const mean = sum / count
  const spread = Math.sqrt(Math.max(0, squares / count - mean * mean))
  return { mean, spread, red: red / count, green: green / count, blue: blue / count }
}

/** Variance of the Laplacian: what blur takes away first. */
function edgeStrength(pixels: Pixels, region: Region): number {
  const { data, width } = pixels
  let [count, sum, squares] = [0, 0, 0]
  for (const pixel of within(pixels, region)) {
    const at = (offset: number) => luminance(data, 4 * (pixel + offset))
    const value = 4 * at(0) - at(-1) - at(1) - at(-width) - at(width)
    count++
    sum += value
    squares += value * value
  }
  return squares / count - (sum / count) ** 2
}
