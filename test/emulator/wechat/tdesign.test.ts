import type { Locator, Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open('/pages/tdesign/tdesign')
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const shows = async (wanted: string): Promise<void> => {
  const read = (): Promise<string> => page.locator('.out').innerText()
  expect(await eventually(page, read, (text) => text === wanted)).toBe(wanted)
}
const comes = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' })
const goes = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' })

/** Waits for every animation that ends. */
const stands = async (): Promise<void> => {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((animation) => animation.effect?.getComputedTiming().iterations === Infinity),
  )
}

it('every component renders without a warning of the page or a request to a foreign host', async () => {
  const foreign: string[] = []
  page.on('request', (request) => foreign.push(new URL(request.url()).hostname))
  await page.reload()
  await comes(page.locator('.t-notice-bar'))
  for (const name of [
    'steps',
    'tag',
    'progress',
    'empty',
    'skeleton',
    'loading',
    'image',
    'grid',
    'swiper',
    'upload',
  ]) {
    expect([name, await page.locator(`.t-${name}`).count()]).not.toEqual([name, 0])
  }
  expect(new Set(foreign)).toEqual(new Set(['127.0.0.1']))
  expect(await page.evaluate(() => ({ missing: __mp.missing, warnings: __mp.warnings }))).toEqual({
    missing: [],
    warnings: [],
  })
})

it('TDesign icons are drawn from SVG instead of the font of a foreign host', async () => {
  const before = await page.locator('.plus .t-icon-add').evaluate((element) => {
    const { width, maskImage } = getComputedStyle(element, '::before')
    return { width, maskImage }
  })
  expect(before.width).toBe('24px')
  expect(before.maskImage).toContain('icons/add.svg')
})

it('tabs change their panel', async () => {
  await page.getByText('已读', { exact: true }).first().click()
  await comes(page.locator('.panel-read'))
  expect(await page.evaluate(() => getCurrentPages()[0]?.data.tab)).toBe('read')
})

it('a cell is tapped', async () => {
  await page.getByText('单元格').click()
  await shows('cell true')
})

it('a swipe cell opens by mouse drag and its button is tapped', async () => {
  const closed = await page.locator('.delete').boundingBox()
  const row = await page.getByText('左滑').boundingBox()
  if (!row) throw new Error('no row')
  await page.mouse.move(300, row.y + 10)
  await page.mouse.down()
  await page.mouse.move(180, row.y + 10, { steps: 6 })
  await page.mouse.up()
  const left = async (): Promise<number> => (await page.locator('.delete').boundingBox())?.x ?? 999
  expect(await eventually(page, left, (x) => x < 370)).toBeLessThan(closed?.x ?? 0)
  await page.locator('.delete').click()
  await shows('delete true')
})

it('input and textarea report what is typed', async () => {
  await page.locator('.t-input input').first().fill('13900000000')
  await shows('phone "13900000000"')
  await page.locator('.t-textarea textarea').fill('备注')
  await shows('event "备注"')
})

it('checkbox, radio, switch and stepper change', async () => {
  await page.getByText('乙', { exact: true }).click()
  await shows('check ["a","b"]')
  await page.getByText('丑', { exact: true }).click()
  await shows('radio "y"')
  await page.locator('.t-switch').click()
  await shows('switch true')
  await page.locator('.t-stepper__plus').click()
  await shows('count 2')
})

it('a popup slides in over the page and leaves by its overlay', async () => {
  await page.locator('.open-popup').click()
  await comes(page.locator('.popup-body'))
  await page.mouse.click(180, 120)
  await goes(page.locator('.popup-body'))
  expect(await page.evaluate(() => getCurrentPages()[0]?.data.popup)).toBe(false)
})

it('a dialog is confirmed', async () => {
  await page.locator('.open-dialog').click()
  await comes(page.getByText('确定删除？'))
  await page.getByText('好', { exact: true }).click()
  await shows('confirmed true')
  await goes(page.getByText('确定删除？'))
})

it('a picker turns by drag and is confirmed', async () => {
  await page.locator('.open-picker').click()
  await comes(page.getByText('宁波'))
  const item = page.getByText('北京', { exact: true })
  await stands()
  const box = await item.boundingBox()
  if (!box) throw new Error('no item')
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - box.height * 2, { steps: 8 })
  await page.mouse.up()
  const placed = async (): Promise<number> => Math.round((await page.getByText('宁波').boundingBox())?.y ?? 0)
  await eventually(page, placed, (top) => Math.abs(top - box.y) < 3)
  await page.getByText('确认').first().click()
  await shows('picked ["nb"]')
})

it('a date-time-picker is confirmed with its value', async () => {
  await page.locator('.open-date').click()
  await comes(page.getByText('日期'))
  await stands()
  await page
    .getByText(/确定|确认/)
    .locator('visible=true')
    .last()
    .click()
  await shows('date "2026-02-20"')
})

it('a toast is shown by its call', async () => {
  await page.locator('.open-toast').click()
  await comes(page.getByText('已保存'))
})
