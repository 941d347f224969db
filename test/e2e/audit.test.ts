import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import type { Finding } from './audit/finding'
import { bundleAudit } from './support/bundle-audit'

/** A page as the container draws it, with one fault or none. */
const pageWith = (body: string): string => `
  <style>
    body { margin: 0; font: 16px/24px sans-serif }
    wx-view, wx-label, wx-button, .mp-scroller, [data-page] { display: block }
    .mp-scroller { width: 320px; height: 640px; overflow: auto }
    .box { background: #eeeeee }
    .tap { min-width: 44px; min-height: 44px }
  </style>
  <div class="mp-screen"><div class="mp-scroller"><div data-page="pages/a/a">${body}</div></div></div>`

describe('the audit finds what a person would stumble over, and nothing else', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.addInitScript(bundleAudit())
    await page.goto('about:blank')
  }, 60_000)
  afterAll(async () => browser.close())

  const audit = async (body: string): Promise<string[]> => {
    await page.setContent(pageWith(body))
    const findings: Finding[] = await page.evaluate(() => auditPage())
    return findings.map(({ kind, measured }) => `${kind} ${measured}`)
  }

  it.each([
    ['grey on white', '<wx-view style="color:#8a8a8a">字</wx-view>', 'low contrast 3.45'],
    [
      'dark words that are half transparent',
      '<wx-view style="color:#000000;opacity:0.5">字</wx-view>',
      'low contrast 3.98',
    ],
    [
      'white on the light end of a gradient',
      '<wx-view style="color:#fff;background:linear-gradient(#000,#999)">字</wx-view>',
      'low contrast 2.85',
    ],
    [
      'a pale placeholder',
      '<style>input::placeholder{color:#aaa}</style><input placeholder="姓名">',
      'low contrast 2.32',
    ],
    ['a button without a name', '<wx-view role="button" class="tap"></wx-view>', 'no name button'],
    [
      'a button whose name is hidden from screen readers',
      '<wx-button class="tap"><i aria-hidden="true">×</i></wx-button>',
      'no name ',
    ],
    [
      'a small button',
      '<wx-view role="button" style="width:30px;height:44px">删</wx-view>',
      'small target 30 x 44',
    ],
    [
      'words wider than their button',
      '<wx-view class="box" style="width:60px;white-space:nowrap">提交签字申报表</wx-view>',
      'too wide "提交签字申报表"',
    ],
    ['a page wider than the phone', '<wx-view style="width:400px">宽</wx-view>', 'too wide 400 of 320'],
    ['a thousand nodes', '<i></i>'.repeat(1000), 'too many nodes 1000'],
    ['thirty levels', '<i>'.repeat(30) + '</i>'.repeat(30), 'too deep 31'],
  ])('%s', async (_fault, body, expected) => {
    expect(await audit(body)).toEqual([expected])
  })

  it('words that end in the middle', async () => {
    const words = '提交签字申报表'
    const found = await audit(
      `<wx-view style="width:60px;height:24px;overflow:hidden;white-space:nowrap">${words}</wx-view>`,
    )
    // How wide the words are depends on the fonts of the machine.
    const width = await page.evaluate((text) => {
      const canvas = document.createElement('canvas').getContext('2d')!
      canvas.font = '16px sans-serif'
      return Math.round(canvas.measureText(text).width)
    }, words)
    expect(width).toBeGreaterThan(60)
    expect(found).toEqual([`cut text ${width} x 16 of "${words}"`])
  })

  it.each([
    ['black on white', '<wx-view>字</wx-view>'],
    ['a disabled button may be pale', '<wx-view aria-disabled="true" style="color:#aaa">字</wx-view>'],
    ['a named button of 44 px', '<wx-view role="button" class="tap" aria-label="删除"></wx-view>'],
    [
      'a small mark whose surroundings take the tap',
      `<style>.wide{position:relative;width:20px;height:20px;margin:20px}
        .wide::after{content:'';position:absolute;inset:-14px}</style>
        <wx-view role="button" class="wide" aria-label="更多"></wx-view>`,
    ],
    ['a link within a sentence', '<wx-view>同意<a role="link">协议</a></wx-view>'],
    [
      'what is swiped out of sight',
      '<wx-view style="width:100px;height:48px;overflow:hidden"><wx-view role="button" style="margin-left:100px;width:20px;height:20px">删</wx-view></wx-view>',
    ],
    [
      'what can be scrolled to',
      '<wx-view style="height:48px;overflow:auto"><wx-view style="margin-top:200px">下面</wx-view></wx-view>',
    ],
  ])('%s is nothing to report', async (_case, body) => {
    expect(await audit(body)).toEqual([])
  })
})
