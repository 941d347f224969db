import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser'
import { startCloud, type TestCloud } from '../../support/cloud'
import { openPhone, type Phone } from './phone'

/** A world that a journey is made in: the running product and a browser. Actors of the test support live in it too. */
export interface World extends TestCloud {
  browser: Browser
  /** The phones that are open. */
  phones: Phone[]
  /** Opens a phone that is signed in to WeChat as somebody of the demo world. */
  openPhone(openid: string, page?: string): Promise<Phone>
}

export async function startWorld(): Promise<World> {
  const [cloud, browser] = await Promise.all([
    startCloud(join(__dirname, 'world-process.ts')),
    launchBrowser(),
  ])
  const phones: Phone[] = []
  return {
    ...cloud,
    phones,
    browser,
    async openPhone(openid, page) {
      const phone = await openPhone(browser, { url: cloud.url, openid, page, at: await cloud.clock.now() })
      phones.push(phone)
      return phone
    },
    async stop() {
      await browser.close()
      await cloud.stop()
    },
  }
}
