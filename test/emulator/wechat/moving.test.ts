import type { Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open('/pages/moving/moving')
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const set = (data: object): Promise<void> =>
  page.evaluate((given) => getCurrentPages()[0]?.setData(given), data)
const told = (name: string) => (): Promise<unknown> =>
  page.evaluate((key) => getCurrentPages()[0]?.data[key], name)
const tells = async (name: string, wanted: unknown): Promise<void> => {
  expect(await eventually(page, told(name), (value) => value === wanted)).toBe(wanted)
}
const box = async (selector: string) => {
  await page.locator(selector).scrollIntoViewIfNeeded()
  const found = await page.locator(selector).boundingBox()
  if (!found) throw new Error(`${selector} is not there`)
  return found
}
const drag = async (selector: string, dx: number, dy: number): Promise<void> => {
  const { x, y, width, height } = await box(selector)
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, { steps: 5 })
  await page.mouse.up()
}
const style = (selector: string, name: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)

describe('swiper', () => {
  it('stands at the item asked for by its id, and names items in its events', async () => {
    await tells('out', 'change {"current":1,"currentItemId":"second","source":""}')
    expect((await box('.page-b')).x).toBe(0)
    await set({ item: 'third' })
    await tells('out', 'change {"current":2,"currentItemId":"third","source":""}')
    await tells('notes', 'animationfinishsecond;animationfinishthird;')
  })

  it('goes from the last item forward to the first one, which stands beside it', async () => {
    await set({ item: 'third' })
    await tells('out', 'change {"current":2,"currentItemId":"third","source":""}')
    expect((await page.locator('.page-a').boundingBox())?.x).toBe(375)
    await drag('.circle', -200, 0)
    await tells('out', 'change {"current":0,"currentItemId":"first","source":"touch"}')
    expect(await told('moved')()).toBe(200)
  })

  it('moves by itself while autoplay is on, and says so', async () => {
    await set({ playing: true })
    await tells('played', 3)
    expect(await told('notes')()).toBe('autoplay')
  })
})

describe('scroll-view', () => {
  it('its node scrolls to an element; both ends of both axes are told', async () => {
    await page.evaluate(() => (getCurrentPages()[0] as unknown as { scrollToSpot(): void }).scrollToSpot())
    const at = () =>
      page.locator('.both').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop].join())
    expect(await eventually(page, at, (place) => place === '300,150')).toBe('300,150')
    await page.locator('.both').evaluate((view) => view.scrollTo({ left: 400 }))
    await tells('out', 'scrolltolower {"direction":"right"}')
    await page.locator('.both').evaluate((view) => view.scrollTo({ top: 0 }))
    await tells('out', 'scrolltoupper {"direction":"top"}')
  })

  it('an enhanced one tells when a finger drags it', async () => {
    await set({ notes: '' })
    await drag('.both', 0, -20)
    await tells('notes', 'dragstart;dragend;')
    expect(await told('dragged')()).toBeGreaterThan(2)
  })

  it('a refresher tells when letting go would refresh, and when it is given up', async () => {
    await set({ notes: '' })
    const { x, y } = await box('.pull')
    await page.mouse.move(x + 20, y + 10)
    await page.mouse.down()
    await page.mouse.move(x + 20, y + 100, { steps: 5 })
    await tells('notes', 'refresherwillrefresh;')
    expect(await style('.pull', 'background-image')).toContain('rgb(8, 8, 8)')
    await page.mouse.move(x + 20, y + 30, { steps: 3 })
    await page.mouse.up()
    await tells('notes', 'refresherwillrefresh;refresherabort;')
  })
})

describe('movable-view', () => {
  it('keeps to its direction, says which way it went, and moves to x when the page says so', async () => {
    await set({ notes: '' })
    await drag('.stone', 30, 20)
    await tells('out', 'change {"x":30,"y":0,"source":"touch"}')
    await tells('notes', 'htouchmove;')
    await set({ x: 100 })
    await tells('out', 'change {"x":100,"y":0,"source":""}')
  })

  it('scales by value and by two fingers, within its limits', async () => {
    await set({ scale: 2 })
    await tells('notes', 'scale 2.0')
    const { x, y, width, height } = await box('.stone')
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [-apart, apart].map((offset, id) => ({ x: x + width / 2 + offset, y: y + height / 2, id })),
      })
    await touch('touchStart', 10)
    await touch('touchMove', 20)
    await touch('touchEnd', 0)
    await tells('notes', 'scale 3.0')
    expect((await box('.stone')).width).toBeCloseTo(120)
  })
})

it('a progress bar runs on from where it stands and tells its end', async () => {
  await set({ percent: 40 })
  await tells('out', 'activeend {"curPercent":40}')
  await set({ percent: 60 })
  await tells('out', 'activeend {"curPercent":60}')
  const share = await page
    .locator('.bar .mp-progress-track')
    .evaluate((track) => (track.firstElementChild?.clientWidth ?? 0) / track.clientWidth)
  expect(share).toBeCloseTo(0.6, 1)
})

it('text decodes entities and widens spaces, also after it changed, and ends after its lines', async () => {
  const shown = () => page.locator('.decoded').evaluate((element) => element.textContent)
  expect(await shown()).toBe('甲\u00a0乙\u2002<丙>')
  await set({ words: '&amp; 丁' })
  expect(await eventually(page, shown, (text) => text === '&\u2002丁')).toBe('&\u2002丁')
  const { height } = await box('.lines')
  expect(height).toBeLessThan(30)
})

it('match-media shows what the width allows, and follows it', async () => {
  expect(await page.locator('.only-narrow').isVisible()).toBe(true)
  expect(await page.locator('.only-wide').isVisible()).toBe(false)
  await page.setViewportSize({ width: 414, height: 812 })
  await page.locator('.only-wide').waitFor()
  expect(await page.locator('.only-narrow').isVisible()).toBe(false)
  await tells('resized', 414)
})

it('page-meta and navigation-bar set font, title and scroll place, and tell of scrolling', async () => {
  await set({ fontSize: '20px', title: '新题', pageTop: '300px' })
  expect(await style('wx-page', 'font-size')).toBe('20px')
  await tells('metaTop', 300)
  await tells('done', true)
  expect(await page.locator('.mp-navigation-bar').innerText()).toContain('新题')
})

it('a video plays by its context and tells what it does', async () => {
  await set({ notes: '', film: await film() })
  await tells('filmWidth', 16)
  await page.evaluate(() => {
    const { wx } = globalThis as unknown as { wx: { createVideoContext(id: string): { play(): void } } }
    wx.createVideoContext('film').play()
  })
  expect(await eventually(page, told('notes'), (notes) => String(notes).includes('ended'))).toMatch(
    /^play;(pause;)?ended;$/,
  )
})

it('a portal stands over the page, a held picture asks for its menu, an inner hover stays inside', async () => {
  const view = await page.locator('.mp-view').boundingBox()
  expect((await page.locator('.portal').boundingBox())?.y).toBe(view?.y)
  const { x, y } = await box('.held')
  await page.mouse.move(x + 5, y + 5)
  await page.mouse.down()
  expect(
    await eventually(
      page,
      () => page.title(),
      (title) => title.startsWith('长按'),
    ),
  ).toBe('长按 /assets/dot.png')
  await page.mouse.up()
  const kernel = await box('.kernel')
  await page.mouse.move(kernel.x + 5, kernel.y + 5)
  await page.mouse.down()
  expect(
    await eventually(
      page,
      () => style('.kernel', 'color'),
      (color) => color === 'rgb(1, 1, 1)',
    ),
  ).toBe('rgb(1, 1, 1)')
  await page.mouse.up()
  expect(await style('.shell', 'background-color')).toBe('rgba(0, 0, 0, 0)')
})

/** A film of a moment, recorded by the browser itself. */
function film(): Promise<string> {
  return page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 16
    canvas.height = 16
    canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => void parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    for (let frame = 0; frame < 20; frame += 1) {
      canvas.getContext('2d')?.fillRect(frame % 16, 0, 1, 16)
      await new Promise(requestAnimationFrame)
    }
    recorder.stop()
    await stopped
    return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }))
  })
}
