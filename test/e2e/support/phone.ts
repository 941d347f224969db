import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DEVICE_KEY, type DeviceState } from '../../../emulator/wechat/api/device'
import { stillness } from './stillness'
import { turnWheel } from './turn-wheel'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

const SCREENSHOTS = join(__dirname, '../../../docs/screenshots')

interface PhoneOptions {
  url: string
  openid: string
  page: string | undefined
  at: Date
  width?: number
  dark?: boolean
}

/** A phone as a person uses it: by the words on its screen. Collects every console error for the journey to look at. */
export interface Phone {
  page: Page
  errors: string[]
  /** Taps what reads so; the topmost one on the visible page. */
  tap(words: string | RegExp): Promise<void>
  /** Taps what has no words of its own, by its label. */
  tapLabelled(label: string): Promise<void>
  /** Taps the confirming button of the sheet in front. */
  confirm(words: string): Promise<void>
  /** Ticks a box by its label, at the box itself: the words beside it may hold links. */
  tick(label: string | RegExp): Promise<void>
  /** The back arrow of the navigation bar. */
  back(): Promise<void>
  /** Types into the field with this label. */
  fill(label: string, text: string): Promise<void>
  /** Waits until the words stand on the visible page. */
  see(words: string | RegExp): Promise<void>
  /** Waits until the words are scrolled into view. */
  seeInView(words: string | RegExp): Promise<void>
  /** Waits until the words are gone from the visible page. */
  miss(words: string | RegExp): Promise<void>
  /** Opens the picker with this label and turns each wheel to the words given. */
  choose(label: string, ...words: string[]): Promise<void>
  /** Taps through the given words to the choice of files, and chooses one of this computer. */
  upload(words: string[], file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>
  /** The visible page. */
  screen: Locator
  /** Keeps a picture in `docs/screenshots` when the run is told to renew them. */
  picture(name: string): Promise<void>
  /** Takes the network away, or gives it back, as the panel does. */
  setNetwork(network: DeviceState['network']): Promise<void>
  /** Closes the mini-program and opens it again at a page. */
  reopen(path: string): Promise<void>
  close(): Promise<void>
}

export async function openPhone(browser: Browser, options: PhoneOptions): Promise<Phone> {
  const { url, openid, page: path, at, width = 375, dark = false } = options
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.clock.install({ time: at })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  const open = async (at: string | undefined) => {
    await page.goto('about:blank')
    await page.goto(`${url}/preview/phone.html?user=${openid}${at ? `#/${at}` : ''}`)
  }
  await open(path)
  const setNetwork = async (network: DeviceState['network']) => {
    const other = await context.newPage()
    await other.goto(`${url}/preview/fonts.css`)
    await other.evaluate(
      ([key, state]) => localStorage.setItem(key!, state!),
      [DEVICE_KEY, JSON.stringify({ network })],
    )
    await other.close()
  }
  return phoneOn(page, errors, { reopen: open, setNetwork, close: () => context.close() })
}

function phoneOn(page: Page, errors: string[], rest: Pick<Phone, 'reopen' | 'setNetwork' | 'close'>): Phone {
  const screen = page.locator('body')
  const words = (text: string | RegExp) => screen.getByText(text, { exact: true }).filter({ visible: true })
  return {
    page,
    errors,
    screen,
    tap: (text) => tapSoon(words(text).last()),
    tapLabelled: (label) =>
      tapSoon(screen.locator(`[aria-label="${label}"]`).filter({ visible: true }).last()),
    confirm: (text) => tapSoon(words(text).last()),
    tick: (label) => tapSoon(screen.getByLabel(label).filter({ visible: true }).last(), { x: 14, y: 14 }),
    back: () => tapSoon(screen.locator('[aria-label="返回"]').filter({ visible: true }).last()),
    async fill(label, text) {
      const field = screen
        .locator(`[aria-label="${label}"] input, [aria-label="${label}"] textarea`)
        .filter({ visible: true })
        .last()
      await field.fill(text)
      await field.blur()
    },
    async choose(label, ...wanted) {
      await screen.locator(`wx-picker[aria-label="${label}"]`).filter({ visible: true }).last().click()
      for (const [index, text] of wanted.entries()) await turnWheel(page, index, text)
      await screen.getByRole('button', { name: '确定' }).last().click()
      await screen.locator('.mp-picker-sheet').waitFor({ state: 'detached' })
    },
    see: (text) => words(text).first().waitFor(),
    seeInView: (text) => words(text).first().evaluate(untilInView),
    miss: (text) => words(text).first().waitFor({ state: 'hidden' }),
    async upload(path, file) {
      for (const text of path) await tapSoon(words(text).last())
      const chooser = page.waitForEvent('filechooser')
      await tapSoon(words('从这台电脑选择文件').last())
      await (await chooser).setFiles(file)
    },
    async picture(name) {
      if (!process.env['SCREENSHOTS']) return
      mkdirSync(SCREENSHOTS, { recursive: true })
      await page.evaluate(stillness)
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
    },
    ...rest,
  }
}

const untilInView = (element: Element): Promise<void> =>
  new Promise((resolve) =>
    new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) resolve()
    }).observe(element),
  )

const TRIES = 3
/** Long enough for a busy machine to finish a tap that has begun: one that is given up half-way would be made twice. */
const TAP_MS = 15_000

/** A button that is still grey is waited for, as a person would: a tap on it does nothing. */
const ENABLED = ':not(.t-button--disabled, .t-button--disabled *)'

/** Taps an element; looks for it anew while pages change underneath, because a page that is left stays in the document. */
async function tapSoon(target: Locator, position?: { x: number; y: number }): Promise<void> {
  const enabled = target.and(target.page().locator(ENABLED))
  for (let attempt = 1; ; attempt++) {
    try {
      return await enabled.click({ timeout: TAP_MS, ...(position ? { position } : {}) })
    } catch (error) {
      if (attempt === TRIES) throw error
    }
  }
}
