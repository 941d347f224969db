import type { PhotoProfile } from '../../../../cloudfunctions/exam/contract'

interface Colour {
  red: number
  green: number
  blue: number
}

type Background = PhotoProfile['background']

/** A wall in the shade of a room is still taken for white; found with the sample photos. */
const WHITE_FROM = 190
const WHITE_TINT = 28
const LIGHT_FROM = 120
const STRONG_TINT = 40

/** What the colour behind a head is called. */
export function colourWords({ red, green, blue }: Colour): string {
  const [darkest, lightest] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  if (blue - red >= STRONG_TINT && blue >= green) return '蓝色'
  if (red - Math.max(green, blue) >= STRONG_TINT) return '红色'
  if (darkest >= WHITE_FROM && lightest - darkest <= WHITE_TINT) return '白色'
  return lightest < LIGHT_FROM ? '深色' : lightest - darkest <= WHITE_TINT ? '灰色' : '浅色'
}

const WANTED: Record<Background, readonly string[]> = {
  light: ['白色', '灰色', '浅色', '蓝色', '红色'],
  white: ['白色'],
  blue: ['蓝色'],
  red: ['红色'],
}

/** Whether a background is of the colour that the exam asks for (D7). Any plain one but a dark one is light. */
export const isWanted = (colour: string, background: Background): boolean =>
  WANTED[background].includes(colour)
