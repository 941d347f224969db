import type { PhotoProfile } from './contract'

const KB = 1024

/** Manual S2, section 4: 33 x 48 mm, 20 to 200 KB, at least 144 x 192 pixels, height to width 1.30 to 1.50 (D2). */
const USUAL: PhotoProfile = {
  width: 440,
  height: 640,
  dpi: 339,
  minWidth: 144,
  minHeight: 192,
  minRatio: 1.3,
  maxRatio: 1.5,
  minBytes: 20 * KB,
  maxBytes: 200 * KB,
  background: 'light',
}

/** A size that photo shops make, at 300 dots per inch; exact but for a rounded pixel. */
const shopSize = (width: number, height: number, background: PhotoProfile['background']): PhotoProfile => ({
  width,
  height,
  dpi: 300,
  minWidth: width,
  minHeight: height,
  minRatio: Math.floor((height / width) * 100 - 1) / 100,
  maxRatio: Math.ceil((height / width) * 100 + 1) / 100,
  minBytes: 10 * KB,
  maxBytes: 200 * KB,
  background,
})

/** Usual profiles by the names that staff know. */
export const PHOTO_PRESETS: readonly { name: string; profile: PhotoProfile }[] = [
  { name: '大一寸 33 × 48 mm，浅色背景', profile: USUAL },
  { name: '1 寸 25 × 35 mm，白底', profile: shopSize(295, 413, 'white') },
  { name: '1 寸 25 × 35 mm，蓝底', profile: shopSize(295, 413, 'blue') },
  { name: '2 寸 35 × 49 mm，白底', profile: shopSize(413, 579, 'white') },
  { name: '2 寸 35 × 49 mm，蓝底', profile: shopSize(413, 579, 'blue') },
]

/** The profile of an exam: its own, or the usual one. */
export const photoProfileOf = (exam: { photoProfile?: PhotoProfile | null }): PhotoProfile =>
  exam.photoProfile ?? USUAL
