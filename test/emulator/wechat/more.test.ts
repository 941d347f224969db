import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

it('a generic component takes what its user gives, else its default', async () => {
  const page = await fixture.open('/pages/more/more')
  const words = (list: string) => page.locator(list).innerText()
  expect((await words('.given')).split(/\s+/)).toEqual(['0', '0'])
  expect(await words('.standard')).toContain('C')
})

it('require.async loads a module of another package', async () => {
  const page = await fixture.open('/pages/more/more')
  await page.locator('.loaded').click()
  const words = () => page.locator('.loaded').innerText()
  expect(await eventually(page, words, (text) => text !== '载')).toBe('载42')
})

it('web-view shows a site and tells when it is there', async () => {
  const page = await fixture.open('/pages/more/more')
  await page.locator('.open').click()
  await page.locator('wx-web-view iframe').waitFor()
  const opened = () => page.evaluate(() => getCurrentPages()[0]!.data['opened'])
  expect(await eventually(page, opened, Boolean)).toBe('/preview/fonts.css')
})

it.each([
  ['/pages/more/more', '', 'error 5'],
  ['/pages/more/more?scene=abc', '', 'load 0'],
  ['/pages/more/more', '?launchScene=1011', 'load 0'],
  ['/pages/more/more?scene=abc', '?launchScene=1089', 'error 5'],
])('official-account at %s%s tells %s: it is there after a scan only', async (url, query, told) => {
  const page = await fixture.open(url, { query })
  const account = () => page.locator('.account').innerText()
  expect(await eventually(page, account, Boolean)).toBe(told)
  const bar = page.locator('wx-official-account')
  expect(await bar.isVisible()).toBe(told === 'load 0')
})

it('official-account is a bar of 84 px with the name, whose button follows', async () => {
  const page = await fixture.open('/pages/more/more', { query: '?launchScene=1047' })
  const bar = page.locator('wx-official-account')
  await bar.getByText('江临软协').waitFor()
  expect((await bar.boundingBox())?.height).toBe(84)
  await bar.getByRole('button', { name: '关注' }).click()
  await bar.getByRole('button', { name: '查看' }).waitFor()
})
