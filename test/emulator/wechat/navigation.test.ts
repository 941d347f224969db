import type { Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open()
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const stack = (): Promise<string[]> => page.evaluate(() => __mp.stack())
const leave = async (): Promise<void> => {
  await page.locator('.leave').click()
  await page.locator('[data-page="pages/detail/detail"]').waitFor()
}
const call = (name: string, options: object): Promise<string> =>
  page.evaluate(
    ([method, given]) =>
      new Promise<string>((resolve) => {
        const { wx } = globalThis as unknown as { wx: Record<string, (options: object) => void> }
        wx[String(method)]?.({
          ...(given as object),
          success: () => resolve('ok'),
          fail: ({ errMsg }: { errMsg: string }) => resolve(errMsg),
        })
      }),
    [name, options] as const,
  )

describe('pages on top of each other', () => {
  it('a page gets its query as options and as properties, and events sent before it loaded', async () => {
    await leave()
    const text = (): Promise<string> => page.locator('[data-page="pages/detail/detail"] .scoped').innerText()
    expect(await eventually(page, text, (shown) => shown.includes('offer'))).toBe('7 张 %E5%BC%A0 offer 5')
    expect(await page.locator('[data-page="pages/detail/detail"] .title').innerText()).toBe(
      'ready 2 pages/basics/basics',
    )
  })

  it('the opened page answers its opener and goes back', async () => {
    await leave()
    await page.locator('.save').click()
    expect(await stack()).toEqual(['pages/basics/basics'])
    expect(await page.locator('.log').innerText()).toBe('show、saved 7、show')
  })

  it('the back button of the bar closes the page, a hidden page cannot be tapped', async () => {
    await leave()
    expect(await page.locator('.leave').isVisible()).toBe(false)
    await page.locator('.mp-back').last().click()
    expect(await stack()).toEqual(['pages/basics/basics'])
    expect(await page.title()).toBe('基础')
  })

  it('a navigator opens a page of a sub-package with a custom bar below the status bar', async () => {
    await leave()
    await page.locator('.go').click()
    await page.getByText('x=1').waitFor()
    expect(await stack()).toEqual([
      'pages/basics/basics',
      'pages/detail/detail',
      'packages/extra/second/second',
    ])
    expect(
      await page.locator('[data-screen="packages/extra/second/second"] .mp-navigation-bar').count(),
    ).toBe(0)
    expect((await page.locator('.tall').boundingBox())?.height).toBe(812)
  })

  it('refusals have the words of WeChat', async () => {
    expect(await call('navigateTo', { url: '/pages/none/none' })).toBe(
      'navigateTo:fail page "pages/none/none" is not found',
    )
    expect(await call('navigateTo', { url: '/pages/form/form' })).toBe(
      'navigateTo:fail can not navigateTo a tabbar page',
    )
    expect(await call('switchTab', { url: '/pages/detail/detail' })).toBe(
      'switchTab:fail can not switch to no-tabBar page',
    )
    expect(await call('navigateBack', {})).toBe('navigateBack:fail cannot navigate back at first page.')
  })

  it('at most ten pages are open', async () => {
    for (let opened = 1; opened < 10; opened += 1) {
      expect(await call('navigateTo', { url: `/pages/detail/detail?id=${opened}` })).toBe('ok')
    }
    expect(await call('navigateTo', { url: '/pages/detail/detail' })).toBe(
      'navigateTo:fail page limit exceeded: 10',
    )
  })

  it('redirectTo replaces a page, reLaunch closes all', async () => {
    await leave()
    await call('redirectTo', { url: '/pages/scroll/scroll' })
    expect(await stack()).toEqual(['pages/basics/basics', 'pages/scroll/scroll'])
    await call('reLaunch', { url: '/pages/detail/detail?id=1' })
    expect(await stack()).toEqual(['pages/detail/detail'])
    expect(await page.locator('.mp-home').count()).toBe(1)
  })
})

describe('tabs and bars', () => {
  it('the tab bar switches, keeps a tab page alive and shows a badge', async () => {
    await page.locator('.bound input').fill('留下')
    await page.getByRole('tab', { name: '表单' }).first().click()
    expect(await stack()).toEqual(['pages/form/form'])
    await page.getByRole('tab', { name: '基础' }).last().click()
    expect(await page.locator('.bound input').inputValue()).toBe('留下')
    await page.evaluate(() => {
      const { wx } = globalThis as unknown as { wx: { setTabBarBadge(options: object): void } }
      wx.setTabBarBadge({ index: 1, text: '3' })
    })
    expect(await page.locator('.mp-badge').allInnerTexts()).toContain('3')
    expect(
      await page
        .locator('.mp-tab img')
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBe(8)
  })

  it('the page stands between a 44 px bar and the tab bar, above the home indicator', async () => {
    const view = await page.locator('.mp-view').boundingBox()
    const tabs = await page.locator('.mp-tab-bar').boundingBox()
    expect(view?.y).toBe(88)
    expect((view?.y ?? 0) + (view?.height ?? 0)).toBeCloseTo(tabs?.y ?? 0)
    expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeCloseTo(812)
  })

  it('?frame=plain leaves status bar, capsule and indicator away', async () => {
    const plain = await fixture.open('/pages/basics/basics', { query: '?frame=plain' })
    expect((await plain.locator('.mp-view').boundingBox())?.y).toBe(44)
    expect(await plain.locator('.mp-capsule').isVisible()).toBe(false)
  })

  it('a link with #/page?query opens that page', async () => {
    const linked = await fixture.open('/pages/detail/detail?id=3&name=x')
    expect(await linked.evaluate(() => __mp.stack())).toEqual(['pages/detail/detail'])
    expect(await linked.locator('.scoped').innerText()).toContain('3 x')
  })

  it('an unknown member of wx is listed', async () => {
    await page.evaluate(() => (globalThis as unknown as { wx: Record<string, unknown> }).wx.flyToMoon)
    expect(await page.evaluate(() => __mp.missing)).toEqual(['flyToMoon'])
  })
})

describe('scrolling pages', () => {
  beforeEach(async () => {
    page = await fixture.open('/pages/scroll/scroll')
  })
  const line = (): Promise<string> => page.locator('.sticky').innerText()

  it('onPageScroll and onReachBottom follow the page, a fixed element stays in the safe area', async () => {
    const fixed = await page.locator('.fixed').boundingBox()
    expect((fixed?.y ?? 0) + (fixed?.height ?? 0)).toBeCloseTo(812)
    expect(fixed?.height).toBeCloseTo(64)
    await page.locator('.mp-scroller').evaluate((element) => element.scrollTo({ top: 99_999 }))
    expect(await eventually(page, line, (text) => / 1 /.test(text))).toBe('796 1 0')
    expect((await page.locator('.fixed').boundingBox())?.y).toBe(fixed?.y)
  })

  it('a pull from the top refreshes', async () => {
    await page.mouse.move(180, 120)
    await page.mouse.down()
    await page.mouse.move(180, 260, { steps: 6 })
    await page.mouse.up()
    expect(await eventually(page, line, (text) => text.endsWith('1'))).toBe('0 0 1')
  })
})
