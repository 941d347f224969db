import { openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture

beforeAll(async () => {
  fixture = await openFixture('broken')
}, 90_000)
afterAll(() => fixture?.close())

it('a mini-program that does not compile shows every problem with file and line, until it is put away', async () => {
  const page = await fixture.open()
  const overlay = page.getByRole('alert')
  expect(await overlay.locator('b').allInnerTexts()).toEqual(
    fixture.compiled.problems.map(({ file, line, column }) => (line ? `${file}:${line}:${column}` : file)),
  )
  expect(await overlay.innerText()).toContain('pages/broken/broken.ts:2:7')
  await overlay.getByLabel('关闭').click()
  expect(await overlay.count()).toBe(0)
  expect(fixture.takeErrors()).toEqual([])
})
