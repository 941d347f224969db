import type { Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open('/pages/basics/basics')
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const log = (): Promise<string> => page.locator('.log').innerText()
const style = (selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

const settles = async (read: () => Promise<string>, wanted: string): Promise<void> => {
  expect(await eventually(page, read, (text) => text.includes(wanted))).toContain(wanted)
}

describe('templates and WXS', () => {
  it('WXS speaks its dialect: type names, getRegExp, getDate', async () => {
    expect(await page.locator('.global').innerText()).toBe('¥12.34 list of 2 String 12 1970')
  })

  it('an inline script, an imported template and an included file render', async () => {
    expect(await page.locator('.joined').innerText()).toBe('苹果、香蕉')
    expect(await page.locator('.row').allInnerTexts()).toEqual(['0:苹果', '1:香蕉'])
    expect(await page.locator('.footer').innerText()).toBe('页脚 T')
  })

  it('named slots keep their places and observers run for the first value', async () => {
    expect((await page.locator('my-card').innerText()).split('\n')).toEqual(['头', 'ALPHA', '身', '0'])
  })

  it('a WXS handler moves an element by mouse, through the touch events, and calls the page', async () => {
    const before = await page.locator('.drag').boundingBox()
    await page.mouse.move(20, (before?.y ?? 0) + 5)
    await page.mouse.down()
    await page.mouse.move(60, (before?.y ?? 0) + 5, { steps: 4 })
    await page.mouse.up()
    const after = await page.locator('.drag').boundingBox()
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBe(40)
    expect(await log()).toContain('dragged true')
  })

  it('a WXS change listener finds its components after creation', async () => {
    await settles(() => style('.drag', 'outline-color'), 'rgb(5, 5, 5)')
  })
})

describe('styles', () => {
  it('rpx are shares of the phone width, not of a window beside it', async () => {
    expect((await page.locator('.ruler').boundingBox())?.width).toBeCloseTo(187.5, 1)
    const wide = await fixture.open('/pages/basics/basics', { width: 414 })
    expect((await wide.locator('.ruler').boundingBox())?.width).toBeCloseTo(207, 1)
  })

  it('classes of an isolated component, of its child and of the page do not meet', async () => {
    expect(await style('my-card [class$=card] > wx-view[class$=title]', 'color')).toBe('rgb(213, 73, 65)')
    expect(await style('my-counter wx-text', 'color')).toBe('rgb(10, 20, 30)')
    expect(await style('my-card', 'margin-left')).toBe('10px')
  })

  it('app.wxss and its variables reach a page, another page does not', async () => {
    expect(await style('.scoped', 'color')).toBe('rgb(1, 2, 3)')
    expect(await style('.scoped', 'background-color')).toBe('rgb(0, 82, 217)')
    await page.locator('.leave').click()
    expect(await style('[data-page="pages/detail/detail"] .scoped', 'color')).toBe('rgb(3, 3, 3)')
    expect(await style('[data-page="pages/basics/basics"] .scoped', 'color')).toBe('rgb(1, 2, 3)')
  })

  it('a hover class comes with the finger and leaves with it', async () => {
    await page.locator('.press').hover()
    await page.mouse.down()
    await settles(() => style('.press', 'background-color'), 'rgb(7, 7, 7)')
    await page.mouse.up()
    await settles(() => style('.press', 'background-color'), 'rgba(0, 0, 0, 0)')
  })
})

describe('events and data', () => {
  it('a component triggers events and is reached by selectComponent', async () => {
    await page.getByText('ALPHA').click()
    expect(await log()).toBe('show、hello alpha from alpha')
    await page.locator('my-counter wx-text').click()
    expect(await log()).toContain('count 2')
  })

  it('catchtap keeps a tap inside, bindtap lets it through, dataset names are camelCase', async () => {
    await page.locator('.inner').click()
    expect(await log()).toBe('show、inner')
    await page.locator('.through').click()
    expect(await log()).toBe('show、inner、through、outer')
  })

  it('a resting finger is a longpress, and its tap does not come', async () => {
    await page.locator('.press').hover()
    await page.mouse.down()
    await settles(log, 'longpress')
    await page.mouse.up()
    await page.locator('.inner').click()
    expect(await log()).toMatch(/longpress、inner$/)
    await page.locator('.press').click()
    expect(await log()).toMatch(/longpress、inner、tapped$/)
  })

  it('model:value writes back what is typed', async () => {
    await page.locator('.bound input').fill('备注')
    expect(await page.evaluate(() => getCurrentPages()[0]?.data.note)).toBe('备注')
  })

  it('a selector query measures in the page, with data set and computed style', async () => {
    await page.locator('.query').click()
    await settles(log, '10 50 10px {"x":"1"} 375')
  })

  it('setData copies, drops functions and cycles with a warning, and counts', async () => {
    await page.locator('.unsafe').click()
    expect(await log()).toContain('undefined {"kept":1} 1')
    const { warnings, report } = await page.evaluate(() => ({
      warnings: __mp.warnings,
      report: __mp.report(),
    }))
    expect(warnings).toEqual([
      'pages/basics/basics: setData "fn": a function cannot be passed to the view and was dropped',
      'pages/basics/basics: setData "cycle.self": cyclic data cannot be passed to the view and was dropped',
    ])
    expect(report['pages/basics/basics']?.setDataCalls).toBeGreaterThan(2)
    expect(report['pages/basics/basics']?.setDataBytes).toBeGreaterThan(50)
  })

  it('data is there at once, the callback of setData comes after the view was drawn', async () => {
    const seen = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const [top] = getCurrentPages() as unknown as {
            data: { note: string }
            setData(data: object, callback: () => void): void
          }[]
          let returned = false
          top?.setData({ note: '新' }, () => resolve({ returned, data: top.data.note }))
          returned = true
        }),
    )
    expect(seen).toEqual({ returned: true, data: '新' })
  })

  it('a payload over 256 KB is drawn, with a warning that names what was set', async () => {
    await page.evaluate(() => getCurrentPages()[0]?.setData({ note: 'x'.repeat(300 * 1024) }))
    const { warnings, largest } = await page.evaluate(() => ({
      warnings: __mp.warnings,
      largest: __mp.report()['pages/basics/basics']?.largestSetData ?? 0,
    }))
    expect(warnings).toEqual(['pages/basics/basics: setData of 300 KB (note): over 256 KB'])
    expect(largest).toBeGreaterThan(300 * 1024)
  })

  it('the report knows the size of the open page and when it was first seen', async () => {
    const visible = await page.evaluate(() => __mp.visible())
    expect(visible).toMatchObject({ path: 'pages/basics/basics' })
    expect(visible?.nodes).toBeGreaterThan(20)
    expect(visible?.depth).toBeLessThan(30)
    const seen = (): Promise<number> =>
      page.evaluate(() => __mp.report()['pages/basics/basics']?.firstScreenMs ?? 0)
    expect(await eventually(page, seen, (ms) => ms > 0)).toBeGreaterThan(0)
  })
})
