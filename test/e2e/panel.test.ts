import type { Frame, Page } from 'playwright-core'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { startWorld, type World } from './support/world'

/** The page around the phone, as `npm start` opens it. */
describe('the panel changes the phone that stands beside it', () => {
  let world: World
  let page: Page
  let phone: Frame

  beforeAll(async () => {
    world = await startWorld()
    page = await world.browser.newPage({ viewport: { width: 1400, height: 1200 } })
    await page.goto(`${world.url}/?user=${sampleWechatUsers.candidate.openid}#/pages/me/me`)
    const frame = await (await page.waitForSelector('#screen')).contentFrame()
    if (!frame) throw new Error('the panel holds no phone')
    phone = frame
    await phone.getByText('沈知远').waitFor()
  }, 120_000)
  afterAll(async () => world.stop())

  const choose = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
  const barColor = () =>
    phone
      .locator('.mp-navigation-bar')
      .filter({ visible: true })
      .evaluate((bar) => getComputedStyle(bar).backgroundColor)

  it.each([
    ['320', 320],
    ['414', 414],
    ['平板', 768],
    ['375', 375],
  ])('the phone is as wide as chosen: %s', async (label, width) => {
    await choose(label)
    await phone.waitForFunction((expected) => innerWidth === expected, width)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  it('the open page and its bar go dark and light again (P2)', async () => {
    expect(await barColor()).toBe('rgb(245, 244, 239)')
    await choose('深色')
    await phone.locator('.mp-status-bar[data-tint=white]').waitFor()
    expect(await barColor()).toBe('rgb(15, 20, 18)')
    await choose('浅色')
    await phone.locator('.mp-status-bar[data-tint=black]').waitFor()
    expect(await barColor()).toBe('rgb(245, 244, 239)')
  })

  it('a page that is opened by its address has a way home', async () => {
    await page.goto('about:blank')
    await page.goto(`${world.url}/#/packages/exam/announcements/announcements`)
    const opened = page.frameLocator('#screen')
    await opened.getByText('证件照怎样拍才会通过').waitFor()
    await opened.getByRole('button', { name: '首页', exact: true }).click()
    await opened.getByText('常用服务').waitFor()
  })
})
