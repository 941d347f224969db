import { openPhone, type OpenPhone } from './support/open-phone'

let phone: OpenPhone
beforeAll(async () => {
  phone = await openPhone()
}, 90_000)
afterAll(() => phone.close())

const stack = (): Promise<string[]> => phone.page().evaluate(() => __mp.stack())
const back = () => phone.page().locator('.mp-back').last().click()

describe('a page that asks before it is left (enableAlertBeforeUnload)', () => {
  const DETAIL = 'pages/detail/detail'
  beforeEach(async () => {
    await phone.reopen()
    await phone.call('navigateTo', { url: `/${DETAIL}` })
    await phone.call('enableAlertBeforeUnload', { message: '写的内容会丢失' })
  })

  it('stays until the person says so', async () => {
    const dialog = phone.page().getByRole('dialog')
    await back()
    expect(await dialog.locator('p').innerText()).toBe('写的内容会丢失')
    await phone.tap('取消')
    await dialog.waitFor({ state: 'detached' })
    expect(await stack()).toContain(DETAIL)
    await back()
    await phone.tap('确定')
    await phone.page().locator(`[data-page="${DETAIL}"]`).waitFor({ state: 'detached' })
    expect(await stack()).not.toContain(DETAIL)
  })

  it('asks no more once the question was taken back, or another page is on top', async () => {
    await phone.call('navigateTo', { url: '/pages/scroll/scroll' })
    await back()
    expect(await stack()).toEqual([expect.any(String), DETAIL])
    await phone.call('disableAlertBeforeUnload')
    await back()
    expect(await stack()).not.toContain(DETAIL)
  })
})

it('pageScrollTo brings what a selector of the page finds to the top, with an offset', async () => {
  await phone.reopen('/pages/scroll/scroll')
  const place = () =>
    phone
      .page()
      .locator('.mp-scroller')
      .last()
      .evaluate(({ scrollTop }) => scrollTop)
  await phone.call('pageScrollTo', { selector: '#tenth', duration: 0 })
  const tenth = await place()
  expect(tenth).toBeGreaterThan(100)
  await phone.call('pageScrollTo', { selector: '#tenth', offsetTop: -30, duration: 0 })
  expect(await place()).toBe(tenth - 30)
  await phone.call('pageScrollTo', { selector: '#nowhere', duration: 0 })
  expect(await place()).toBe(tenth - 30)
})
