import {
  coverScale,
  cutOut,
  frameFor,
  keepInFrame,
  move,
  startPlacement,
  zoom,
} from '../../../miniprogram/packages/application/photo/crop'
import type { PhotoRules } from '../../../cloudfunctions/exam/contract'
import { PHOTO_PRESETS } from '../../../cloudfunctions/exam/photo-profiles'
import { presentPhotoRules } from '../../../cloudfunctions/exam/present-photo-rules'
import { Gesture } from '../../../miniprogram/packages/application/photo/gesture'
import {
  measuredRules,
  type PhotoMeasures,
} from '../../../miniprogram/packages/application/photo/photo-rules'

const frame = frameFor(PHOTO_PRESETS[0]!.profile)
const landscape = { frame, picture: { width: 4000, height: 3000 } }
const narrow = { frame, picture: { width: 300, height: 2000 } }

describe('cropping a photo', () => {
  it.each([landscape, narrow])('a picture fills the frame from the start (D1)', (cropping) => {
    const cut = cutOut(startPlacement(cropping), frame)
    expect(cut.x).toBeGreaterThanOrEqual(0)
    expect(cut.y).toBeGreaterThanOrEqual(0)
    expect(cut.x + cut.width).toBeLessThanOrEqual(cropping.picture.width + 1e-6)
    expect(cut.y + cut.height).toBeLessThanOrEqual(cropping.picture.height + 1e-6)
  })

  it.each(PHOTO_PRESETS)(
    'what is cut out for $name has the proportions of the exam, and the frame fits a phone of 320 px (D4, D7)',
    ({ profile }) => {
      const cropping = { frame: frameFor(profile), picture: landscape.picture }
      const { width, height } = cutOut(zoom(startPlacement(cropping), 1.7, cropping), cropping.frame)
      expect(height / width).toBeGreaterThanOrEqual(profile.minRatio)
      expect(height / width).toBeLessThanOrEqual(profile.maxRatio)
      expect(Math.abs(height / width / (profile.height / profile.width) - 1)).toBeLessThan(0.005)
      expect(cropping.frame.width).toBeLessThanOrEqual(288)
    },
  )

  it('dragging and zooming out never leave an empty edge (D1)', () => {
    const far = move(startPlacement(landscape), 99_999, 99_999, landscape)
    expect([far.x, far.y]).toEqual([0, 0])
    const out = zoom(startPlacement(landscape), 0.01, landscape)
    expect(out.scale).toBe(coverScale(landscape))
    const scale = 0.3
    const back = keepInFrame({ x: -99_999, y: -99_999, scale }, landscape)
    expect([back.x, back.y]).toEqual([frame.width - 4000 * scale, frame.height - 3000 * scale])
  })

  it('zooming keeps the middle of the frame where it is (D1)', () => {
    const before = zoom(startPlacement(landscape), 2, landscape)
    const after = zoom(before, 1.3, landscape)
    const middle = ({ x, scale }: typeof before) => (frame.width / 2 - x) / scale
    expect(middle(after)).toBeCloseTo(middle(before), 6)
  })

  it('one finger moves the picture, two enlarge it, and a finger more does not make it jump (D1)', () => {
    const gesture = new Gesture()
    const start = zoom(startPlacement(landscape), 2, landscape)
    const at = (clientX: number, clientY: number) => ({ clientX, clientY })
    gesture.start([at(100, 100)])
    const moved = gesture.follow([at(90, 95)], start, landscape)
    expect([moved.x - start.x, moved.y - start.y]).toEqual([-10, -5])
    expect(gesture.follow([at(90, 95), at(190, 95)], moved, landscape)).toEqual(moved)
    const wider = gesture.follow([at(90, 95), at(290, 95)], moved, landscape)
    expect(wider.scale / moved.scale).toBeCloseTo(2, 6)
  })
})

describe('measuring a photo', () => {
  const [usual, oneInch] = PHOTO_PRESETS.map(({ profile }) => presentPhotoRules(profile)) as [
    PhotoRules,
    PhotoRules,
  ]
  const good = { width: 440, height: 640, bytes: 88_000, dpi: 339, sourceWidth: 900, sourceHeight: 1_300 }
  const wrong = (measures: Partial<PhotoMeasures>) =>
    measuredRules({ ...good, ...measures }, usual)
      .filter(({ ok }) => !ok)
      .map(({ label }) => label)

  it('a photo within the rules shows every measure beside its rule (D2)', () => {
    expect(wrong({})).toEqual([])
    expect(measuredRules(good, usual).map(({ value }) => value)).toContain('640 × 440')
    expect(measuredRules(good, usual).map(({ value }) => value)).toContain('86 KB')
  })

  it('both ends of 20 to 200 KB are within the rule, a byte beyond is not (D2)', () => {
    expect(wrong({ bytes: 20 * 1024 })).toEqual([])
    expect(wrong({ bytes: 20 * 1024 - 1 })).toEqual(['大小'])
    expect(wrong({ bytes: 200 * 1024 })).toEqual([])
    expect(wrong({ bytes: 200 * 1024 + 1 })).toEqual(['大小'])
  })

  it('the density that the file says stands beside the profile’s (D7)', () => {
    const density = measuredRules(good, usual).find(({ label }) => label === '分辨率')
    expect(density).toMatchObject({ rule: '339 DPI', value: '339 DPI', ok: true })
    expect(wrong({ dpi: null })).toEqual(['分辨率'])
    expect(wrong({ dpi: 96 })).toEqual(['分辨率'])
  })

  it('a picture with too few pixels is not passed by enlarging it (D2)', () => {
    expect(wrong({ sourceWidth: 120, sourceHeight: 174 })).toEqual(['高 × 宽'])
  })

  it('an exam of its own measures says its own rules, and what is wrong by them (D7)', () => {
    const shown = measuredRules(good, oneInch)
    expect(shown.map(({ rule }) => rule)).toEqual([
      '≥ 413 × 295',
      '1.39–1.41',
      '10–200 KB',
      '300 DPI',
      '正置',
    ])
    expect(shown.filter(({ ok }) => !ok).map(({ label }) => label)).toEqual(['高宽比'])
    const made = { ...good, width: 295, height: 413, bytes: 10 * 1024 }
    expect(measuredRules(made, oneInch).every(({ ok }) => ok)).toBe(true)
  })
})
