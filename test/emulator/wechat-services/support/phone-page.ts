import type { BrowserContext, Page } from 'playwright-core'

/** The open mini-program, its `wx` and the hand that taps. */
export interface PhonePage {
  page(): Page
  /** Calls `wx.<name>` and resolves to what `success` or `fail` got. */
  call(name: string, options?: object): Promise<Record<string, unknown>>
  tap(label: string): Promise<void>
  /** Sets what the panel sets, from another document of the same origin. */
  setDevice(state: object): Promise<void>
  reopen(path?: string): Promise<void>
}

/** Opens `/preview` of a server in the hands of a WeChat user. */
export async function openPhonePage(
  context: BrowserContext,
  url: string,
  openid: string,
): Promise<PhonePage> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const reopen = async (path = ''): Promise<void> => {
    await page.goto('about:blank')
    await page.goto(`${url}/preview/phone.html?user=${openid}${path && `#${path}`}`)
    await page.waitForFunction(() => '__mp' in globalThis && getCurrentPages().length > 0)
  }
  await reopen()
  return {
    page: () => page,
    reopen,
    call: (name, options = {}) =>
      page.evaluate(
        ([path, given]) => {
          const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
          const steps = path.split('.')
          const method = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], wx)
          return new Promise<Record<string, unknown>>((resolve) => {
            ;(method as (o: object) => void)({ ...given, success: resolve, fail: resolve })
          })
        },
        [name, options] as const,
      ),
    tap: (label) => page.getByRole('button', { name: label, exact: true }).click(),
    async setDevice(state) {
      const other = await context.newPage()
      await other.goto(`${url}/preview/fonts.css`)
      await other.evaluate((json) => localStorage.setItem('wechat.device', json), JSON.stringify(state))
      await other.close()
    },
  }
}
