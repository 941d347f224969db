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
