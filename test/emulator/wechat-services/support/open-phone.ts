import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { servePhone } from '../../../../emulator/wechat'
import { launchBrowser } from '../../../support/browser'
import { APP_ID, authorization, MCHID, payParams } from './merchant'
import { openWechatDesk, USER, type WechatDesk } from './wechat-desk'

const fixture = join(__dirname, '../../wechat/fixtures/showcase')

/** A mini-program with the real `wx.*` in Chromium, in the hands of `USER`. */
export interface OpenPhone {
  desk: WechatDesk
  browser: Browser
  page(): Page
  /** Calls `wx.<name>` and resolves to what `success` or `fail` got. */
  call(name: string, options?: object): Promise<Record<string, unknown>>
  tap(label: string): Promise<void>
  /** Sets what the panel sets, from another document of the same origin. */
  setDevice(state: object): Promise<void>
  /** Signed arguments of `wx.requestPayment` for a fresh order. */
  openOrder(outTradeNo: string): Promise<Record<string, string>>
  orderState(outTradeNo: string): Promise<unknown>
  reopen(): Promise<void>
  close(): Promise<void>
}

export async function openPhone(): Promise<OpenPhone> {
  const outDir = mkdtempSync(join(tmpdir(), 'phone-'))
  const served = await servePhone({
    appId: APP_ID,
    miniprogramDir: fixture,
    npmDir: join(__dirname, '../../../..'),
    outDir,
    watch: false,
  })
  const desk = await openWechatDesk(served.rooms)
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const reopen = async () => {
    await page.goto('about:blank')
    await page.goto(`${desk.url}/preview/phone.html?user=${USER.openid}`)
    await page.waitForFunction(() => '__mp' in globalThis && getCurrentPages().length > 0)
  }
  await reopen()
  const signed = async (method: 'GET' | 'POST', path: string, body = '') => {
    const headers = {
      accept: 'application/json',
      'user-agent': 'test',
      'content-type': 'application/json',
      authorization: authorization(method, path, body, desk.clock.now()),
    }
    const response = await fetch(`${desk.url}/wechatpay${path}`, {
      method,
      headers,
      ...(body ? { body } : {}),
    })
    return (await response.json()) as Record<string, unknown>
  }
  return {
    desk,
    browser,
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
      await other.goto(`${desk.url}/preview/fonts.css`)
      await other.evaluate((json) => localStorage.setItem('wechat.device', json), JSON.stringify(state))
      await other.close()
    },
    async openOrder(outTradeNo) {
      const order = {
        appid: APP_ID,
        mchid: MCHID,
        description: '人工智能训练师 三级 报名费',
        out_trade_no: outTradeNo,
        notify_url: `${desk.url}/nobody`,
        amount: { total: 38_000 },
        payer: { openid: USER.openid },
      }
      const { prepay_id } = await signed('POST', '/v3/pay/transactions/jsapi', JSON.stringify(order))
      return payParams(String(prepay_id), desk.clock.now())
    },
    async orderState(outTradeNo) {
      const path = `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${MCHID}`
      return (await signed('GET', path))['trade_state']
    },
    async close() {
      await browser.close()
      await served.stop()
      await desk.stop()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
