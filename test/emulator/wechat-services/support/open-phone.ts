import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { servePhone } from '../../../../emulator/wechat'
import { launchBrowser } from '../../../support/browser'
import { APP_ID, authorization, MCHID, payParams } from './merchant'
import { openPhonePage, type PhonePage } from './phone-page'
import { openWechatDesk, USER, type WechatDesk } from './wechat-desk'

const fixture = join(__dirname, '../../wechat/fixtures/showcase')

/** A mini-program with the real `wx.*` in Chromium, in the hands of `USER`. */
export interface OpenPhone extends PhonePage {
  desk: WechatDesk
  browser: Browser
  /** Signed arguments of `wx.requestPayment` for a fresh order. */
  openOrder(outTradeNo: string): Promise<Record<string, string>>
  orderState(outTradeNo: string): Promise<unknown>
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
  const phone = await openPhonePage(context, desk.url, USER.openid)
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
    ...phone,
    desk,
    browser,
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
