import type { Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open('/pages/media/media')
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const out = (): Promise<string> => page.locator('.out').innerText()
const shows = async (wanted: string): Promise<void> => {
  expect(await eventually(page, out, (text) => text === wanted)).toBe(wanted)
}
const boxOf = async (selector: string): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not there`)
  return box
}
const drag = async (selector: string, dx: number, dy: number): Promise<void> => {
  await page.locator(selector).first().scrollIntoViewIfNeeded()
  const { x, y, width, height } = await boxOf(selector)
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, { steps: 6 })
  await page.mouse.up()
}

it('a swiper follows a drag and moves when "current" is set', async () => {
  await drag('.swiper', -150, 0)
  await shows('swiper 1 touch')
  await page.waitForFunction(() => document.querySelectorAll('.slide')[1]?.getBoundingClientRect().left === 0)
  await page.evaluate(() => getCurrentPages()[0]?.setData({ current: 2 }))
  await shows('swiper 2')
  await page.waitForFunction(() => document.querySelectorAll('.slide')[2]?.getBoundingClientRect().left === 0)
  expect(await page.locator('.mp-swiper-dots i').count()).toBe(3)
})

it('a scroll-view scrolls an item into view and tells its lower end', async () => {
  await page.evaluate(() => getCurrentPages()[0]?.setData({ into: 'item-3' }))
  await page.waitForFunction(() => document.querySelector('.list')?.scrollTop === 120)
  await page.locator('.list').evaluate((element) => element.scrollTo({ top: 9999 }))
  await shows('scrolltolower {"direction":"bottom"}')
})

it('a refresher opens by a pull and closes when the page says so', async () => {
  await drag('.refresh', 0, 130)
  await shows('refresh')
  expect((await boxOf('.refresh .item')).y - (await boxOf('.refresh')).y).toBeGreaterThan(30)
  await page.evaluate(() => getCurrentPages()[0]?.setData({ refreshing: false }))
  expect((await boxOf('.refresh .item')).y).toBe((await boxOf('.refresh')).y)
})

it('a movable view stays in its area', async () => {
  await drag('.movable', 30, 20)
  await shows('touch 35 25')
  await drag('.movable', 500, 0)
  await shows('touch 160 25')
})

it('a picker-view stands at its value and turns by tap', async () => {
  const lineOf = (): Promise<number[]> =>
    page.locator('.wheels').evaluate((view) => {
      const line = view.querySelector('.mp-wheel-indicator')?.getBoundingClientRect().top ?? 0
      return [...view.querySelectorAll('wx-picker-view-column')].map((column) =>
        [...column.children].findIndex((item) => Math.abs(item.getBoundingClientRect().top - line) < 1),
      )
    })
  expect(await eventually(page, lineOf, ([first]) => first === 1)).toEqual([1, 2])
  await page.locator('.wheels').scrollIntoViewIfNeeded()
  await page.locator('.wheels wx-picker-view-column').nth(1).getByText('30', { exact: true }).click()
  expect(await eventually(page, lineOf, ([, second]) => second === 3)).toEqual([1, 3])
  const told = (): Promise<unknown> => page.evaluate(() => String(getCurrentPages()[0]?.data.wheels))
  expect(await eventually(page, told, (value) => value === '1,3')).toBe('1,3')
})

it('a canvas node of a selector query is drawn on', async () => {
  const pixel = await page
    .locator('.canvas canvas')
    .evaluate((node) => [
      ...((node as HTMLCanvasElement).getContext('2d')?.getImageData(5, 5, 1, 1).data ?? []),
    ])
  expect(pixel).toEqual([255, 0, 0, 255])
})

it('rich text shows trusted HTML and nodes, and runs nothing', async () => {
  expect(await page.locator('.rich').innerText()).toBe('富文本')
  expect(await page.locator('.rich p').getAttribute('onclick')).toBeNull()
  expect(
    await page.locator('.rich p').evaluate((element) => element.getBoundingClientRect().width),
  ).toBeCloseTo(37.5)
  expect(await page.locator('.tree h1.c').innerText()).toBe('树')
})

it('images load relative and absolute paths, fit by mode, and report a missing file', async () => {
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.picture img')?.naturalWidth === 8,
  )
  expect(await page.locator('.picture img').evaluate((element) => getComputedStyle(element).objectFit)).toBe(
    'contain',
  )
  expect((await boxOf('.tall')).height).toBe(80)
  await page.evaluate(() => getCurrentPages()[0]?.setData({ showBroken: true }))
  await shows('broken')
  expect(fixture.takeErrors().filter((error) => !error.includes('/mp/assets/none.png'))).toEqual([])
})

it('progress, icon, video and cover view take their places', async () => {
  expect(await page.locator('.progress').innerText()).toBe('40%')
  expect(await boxOf('.icon')).toMatchObject({ width: 30, height: 30 })
  expect(await page.locator('.video video').count()).toBe(1)
  expect(await page.locator('.cover .cover-image img').count()).toBe(1)
})

it('page-meta locks the page, an animation runs, an observer sees what comes into view', async () => {
  await page.evaluate(() => getCurrentPages()[0]?.setData({ locked: true }))
  expect(await page.locator('.mp-scroller').evaluate((element) => getComputedStyle(element).overflowY)).toBe(
    'hidden',
  )
  await page.evaluate(() =>
    getCurrentPages()[0]?.setData({
      locked: false,
      animation: {
        actions: [
          {
            animates: [{ type: 'translateX', args: [20] }],
            option: { transition: { delay: 0, duration: 10, timingFunction: 'linear' } },
          },
        ],
      },
    }),
  )
  expect(
    await eventually(
      page,
      async () => (await boxOf('.animated')).x,
      (x) => x === 20,
    ),
  ).toBe(20)
  await page.locator('.watched').scrollIntoViewIfNeeded()
  await page.waitForFunction(() => getCurrentPages()[0]?.data.seen === true)
})
