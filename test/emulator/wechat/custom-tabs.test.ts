import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture

beforeAll(async () => {
  fixture = await openFixture('custom-tabs')
}, 90_000)
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

it('a custom tab bar stands over the page, takes the variables of the page, and switches', async () => {
  const page = await fixture.open()
  const bar = await page.locator('wx-custom-tab-bar wx-view[class$=--bar]:visible').boundingBox()
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(812)
  expect(
    await page.locator('[class*="--on"]:visible').evaluate((element) => getComputedStyle(element).color),
  ).toBe('rgb(1, 2, 3)')
  await page.getByText('/pages/two/two').click()
  await page.locator('.two').waitFor()
  expect(await page.locator('[class*="--on"]:visible').innerText()).toBe('/pages/two/two')
  expect(await page.evaluate(() => __mp.stack())).toEqual(['pages/two/two'])
})

it('the dark theme fills the variables of app.json and matches the media query', async () => {
  const colors = async (dark: boolean): Promise<string[]> => {
    const page = await fixture.open('', { dark })
    return page.evaluate(() =>
      ['.mp-navigation-bar', 'wx-page'].map((selector) => {
        const element = document.querySelector(selector)
        return element ? getComputedStyle(element).backgroundColor : ''
      }),
    )
  }
  expect(await colors(false)).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
  expect(await colors(true)).toEqual(['rgb(17, 17, 17)', 'rgb(17, 17, 17)'])
})

it('a page that is open follows when the phone goes dark, and back', async () => {
  const page = await fixture.open()
  const look = () =>
    page.evaluate(() => ({
      bar: getComputedStyle(document.querySelector('.mp-navigation-bar')!).backgroundColor,
      signs: document.querySelector<HTMLElement>('.mp-status-bar')!.dataset.tint,
    }))
  const light = { bar: 'rgb(255, 255, 255)', signs: 'black' }
  expect(await look()).toEqual(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(eventually(page, look, ({ signs }) => signs === 'white')).resolves.toEqual({
    bar: 'rgb(17, 17, 17)',
    signs: 'white',
  })
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(eventually(page, look, ({ signs }) => signs === 'black')).resolves.toEqual(light)
})

it('Chinese text is drawn with the font the container serves', async () => {
  const page = await fixture.open()
  const loaded = await page.evaluate(async () => {
    const faces = await document.fonts.load('600 16px "Noto Sans SC"', '一')
    return faces.map(({ family, weight }) => [family.replaceAll('"', ''), weight])
  })
  expect(loaded).toEqual([['Noto Sans SC', '600']])
})
