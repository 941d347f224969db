import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { DeviceState } from '../../../emulator/wechat/api/device'
import type { Finding } from '../audit/finding'
import { bundleAudit } from './bundle-audit'
import { stillness } from './stillness'

const PICTURES = join(__dirname, '../../../docs/screenshots/pages')
const HEIGHT = 812
const STANDARD_FONT = 17

/** A way to hold the same page: how wide, how bright, how large the words. */
export interface Look {
  name: string
  width: number
  theme: DeviceState['theme']
  /** WeChat's text size as a factor of the standard one. */
  fontScale: number
}

export const LOOKS: Look[] = [
  { name: 'light', width: 375, theme: 'light', fontScale: 1 },
  { name: '320', width: 320, theme: 'light', fontScale: 1 },
  { name: 'dark', width: 375, theme: 'dark', fontScale: 1 },
  { name: 'elder', width: 375, theme: 'light', fontScale: 1.5 },
  { name: 'elder-320', width: 320, theme: 'light', fontScale: 1.5 },
]

/** What the phone noticed while a page was open. */
export interface Observation {
  findings: Finding[]
  errors: string[]
  missing: string[]
  warnings: string[]
  report: ReturnType<typeof __mp.report>
}

export interface Handset {
  /** Opens a page in a look, lets it come to rest, and measures it. `prepare` brings it to the state to be looked at. */
  observe(path: string, look: Look, prepare?: (page: Page) => Promise<void>): Promise<Observation>
  /** Keeps a picture of all of the open page, when the run is told to renew them. */
  picture(name: string): Promise<void>
}

export async function openHandset(
  browser: Browser,
  { url, openid, at }: { url: string; openid: string; at: Date },
): Promise<Handset> {
  const context = await browser.newContext({
    viewport: { width: 375, height: HEIGHT },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.clock.install({ time: at })
  await context.addInitScript(bundleAudit())
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // The phone's own warnings come back by name in the observation.
    const isOurs = message.type() === 'error' || message.type() === 'warning'
    if (isOurs && !message.text().startsWith('[mini-program]'))
      errors.push(`${message.text()} ${message.location().url}`)
  })
  await page.goto(`${url}/preview/fonts.css`)
  return {
    async observe(path, { width, theme, fontScale }, prepare) {
      errors.length = 0
      const device: DeviceState = { theme, fontSize: fontScale * STANDARD_FONT, network: 'wifi' }
      await page.evaluate((state) => localStorage.setItem('wechat.device', state), JSON.stringify(device))
      await page.setViewportSize({ width, height: HEIGHT })
      await page.goto('about:blank')
      await page.goto(`${url}/preview/phone.html?user=${openid}#/${path}`)
      await rest(page)
      await prepare?.(page)
      await rest(page)
      const seen = await page.evaluate(() => ({
        findings: auditPage(),
        missing: [...__mp.missing],
        warnings: [...__mp.warnings],
        report: __mp.report(),
      }))
      return { ...seen, errors: [...errors] }
    },
    async picture(name) {
      if (!process.env['SCREENSHOTS']) return
      mkdirSync(PICTURES, { recursive: true })
      await growToContent(page)
      writeFileSync(join(PICTURES, `${name}.webp`), await screenshot(page))
    },
  }
}

/** WebP is a fourth of a PNG; two hundred pictures live in the repository. */
async function screenshot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/** What a page waits for, but for what the gallery shows still. */
const UNREST = '.mp-screen:not(.mp-hidden) [aria-busy="true"]:not(.still *), .mp-toast'

/** Until the page has its data, its fonts and its last frame. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(() => getCurrentPages().length > 0)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction((unrest) => !document.querySelector(unrest), UNREST)
  await page.evaluate(stillness)
}

/** Makes the phone as high as its page, so that one picture shows all of it. */
async function growToContent(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 375 }
  const missing = await page.evaluate(() => {
    const scroller = document.querySelector('.mp-screen:not(.mp-hidden) .mp-scroller')
    return scroller ? scroller.scrollHeight - scroller.clientHeight : 0
  })
  if (missing > 0) await page.setViewportSize({ width, height: HEIGHT + missing })
  await rest(page)
}
