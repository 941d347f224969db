/** @jest-environment node */
import fc from 'fast-check'
import type { PhotoRules } from '../../../cloudfunctions/exam/contract'
import { PHOTO_PRESETS } from '../../../cloudfunctions/exam/photo-profiles'
import { presentPhotoRules } from '../../../cloudfunctions/exam/present-photo-rules'
import { fitBytes } from '../../../miniprogram/packages/application/photo/fit-bytes'

const KB = 1024
const usual = presentPhotoRules(PHOTO_PRESETS[0]!.profile)
const oneInch = presentPhotoRules(PHOTO_PRESETS[1]!.profile)

/** How an encoder behaves: more pixels and more quality make more bytes, the last percent the most. */
const encoder = (bytesAPixel: number) => {
  const drawn: { width: number; height: number; quality: number }[] = []
  const encode = async (size: { width: number; height: number }, quality: number) => {
    drawn.push({ ...size, quality })
    const bytes = Math.round(
      size.width * size.height * bytesAPixel * quality ** 3 * (quality > 0.99 ? 1.6 : 1),
    )
    return { ...size, bytes, quality }
  }
  return { encode, drawn }
}
const isWithin = (bytes: number, { minBytes, maxBytes }: PhotoRules) => bytes >= minBytes && bytes <= maxBytes

describe('bringing a photo into the range of bytes of the exam', () => {
  it('a photo that fits is drawn once, in the pixels that the exam asks for (D2)', async () => {
    const { encode, drawn } = encoder(0.4)
    expect(await fitBytes(usual, encode)).toMatchObject({ width: 440, height: 640, quality: 0.92 })
    expect(drawn).toHaveLength(1)
  })

  it('a busy picture loses quality until it fits, not more than it must (D2)', async () => {
    const photo = await fitBytes(usual, encoder(2).encode)
    expect(isWithin(photo.bytes, usual)).toBe(true)
    expect(photo).toMatchObject({ width: 440, height: 640 })
    expect(photo.bytes).toBeGreaterThan(100 * KB)
  })

  it('a plain picture is drawn in more pixels of the same proportions until it is large enough (D2)', async () => {
    const photo = await fitBytes(oneInch, encoder(0.03).encode)
    expect(isWithin(photo.bytes, oneInch)).toBe(true)
    expect([photo.width / 295, photo.height / 413]).toEqual([2, 2])
  })

  it('where the lowest quality is too large, fewer pixels are used, as far as the exam takes them (D7)', async () => {
    const rules = { ...usual, width: 1200, height: 1745, minWidth: 480, minHeight: 698 }
    const photo = await fitBytes(rules, encoder(9).encode)
    expect(isWithin(photo.bytes, rules)).toBe(true)
    expect(photo.width).toBeLessThan(1200)
    expect(photo.width).toBeGreaterThanOrEqual(480)
    const exact = { ...rules, minWidth: 1200, minHeight: 1745 }
    expect(await fitBytes(exact, encoder(9).encode)).toMatchObject({ width: 1200, height: 1745 })
  })

  it('whatever the picture and the range, one of twice its lower end is met where it can be (D7)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.09, max: 3, noNaN: true }),
        fc.integer({ min: 10, max: 200 }),
        async (bytesAPixel, lowest) => {
          const rules = { ...usual, minBytes: lowest * KB, maxBytes: 2 * lowest * KB }
          const photo = await fitBytes(rules, encoder(bytesAPixel).encode)
          const whole = 440 * 640 * bytesAPixel
          const reachable = 16 * whole >= rules.minBytes && 0.027 * 0.11 * whole <= rules.maxBytes
          return !reachable || isWithin(photo.bytes, rules)
        },
      ),
    )
  })
})
