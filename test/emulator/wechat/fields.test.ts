import type { Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open('/pages/fields/fields')
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const words = (selector: string) => (): Promise<string> => page.locator(selector).innerText()
const shows = async (wanted: string, selector = '.out'): Promise<void> => {
  expect(await eventually(page, words(selector), (text) => text === wanted)).toBe(wanted)
}
const set = (data: object): Promise<void> =>
  page.evaluate((given) => getCurrentPages()[0]?.setData(given), data)
const told = (name: string) => (): Promise<unknown> =>
  page.evaluate((key) => getCurrentPages()[0]?.data[key], name)
const style = (selector: string, name: string): Promise<string> =>
  page
    .locator(selector)
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)

describe('text fields', () => {
  it('the cursor and the selection stand where the page puts them, and changes are told', async () => {
    const at = () =>
      page
        .locator('.watched input')
        .evaluate((field) => [
          (field as HTMLInputElement).selectionStart,
          (field as HTMLInputElement).selectionEnd,
        ])
    await set({ cursor: 2, focus: true })
    expect(await eventually(page, told('selection'), (at) => at === '2-2')).toBe('2-2')
    expect(await at()).toEqual([2, 2])
    await set({ from: 1, to: 4 })
    expect(await eventually(page, told('selection'), (at) => at === '1-4')).toBe('1-4')
    expect(await at()).toEqual([1, 4])
  })

  it('what an input method composes is told from start to end', async () => {
    await page.locator('.watched input').focus()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await shows('keyboardcompositionupdate {"data":"ni"}')
    await client.send('Input.insertText', { text: '你' })
    await shows('keyboardcompositionend {"data":"你"}')
    expect(await page.locator('.watched input').inputValue()).toBe('abcdef你')
  })

  it('a handler of input may answer with another value and a place for the cursor', async () => {
    await page.locator('.upper input').focus()
    await page.keyboard.type('ab')
    await shows('Ab')
    expect(await page.locator('.upper input').inputValue()).toBe('AB')
  })

  it('enter confirms, and with confirm-hold the field keeps the focus', async () => {
    await page.locator('.upper input').fill('x')
    await page.locator('.upper input').press('Enter')
    await shows('confirm {"value":"X"}')
    expect(await page.locator('.upper input').evaluate((field) => document.activeElement === field)).toBe(
      true,
    )
    expect(await page.locator('.upper input').getAttribute('enterkeyhint')).toBe('search')
  })

  it('a placeholder has its style, a number its keyboard, a password hides, a caret its colour', async () => {
    expect(
      await page
        .locator('.upper input')
        .evaluate((field) => getComputedStyle(field, '::placeholder').getPropertyValue('color')),
    ).toBe('rgb(9, 9, 9)')
    expect(await page.locator('.number input').getAttribute('inputmode')).toBe('numeric')
    expect(await page.locator('.number input').getAttribute('type')).toBe('password')
    expect(await style('.number input', 'caret-color')).toBe('rgb(1, 1, 1)')
  })

  it("WeChat offers the person's nickname and reviews what is written", async () => {
    await page.locator('.nick input').focus()
    await page.getByText('用微信昵称：方晴').click()
    expect(await page.locator('.nick input').inputValue()).toBe('方晴')
    await page.locator('.nick input').fill('坏名字')
    await page.locator('.nick input').blur()
    await shows('nicknamereview {"pass":false,"timeout":false}')
    await page.locator('.send').click()
    await shows('{"nick":""}')
  })

  it('a textarea counts its lines, also in rpx, and confirms where it sends', async () => {
    await page.locator('.long textarea').fill('一\n二\n三')
    expect(await eventually(page, told('lines'), (lines) => lines === '3 true')).toBe('3 true')
    await page.locator('.long textarea').press('Enter')
    await shows('confirm {"value":"一\\n二\\n三"}')
  })
})

describe('choices', () => {
  it('a label reaches a text field and a switch inside of it', async () => {
    await page.locator('.for-text').click({ position: { x: 4, y: 8 } })
    await shows('focused')
    await page.locator('.for-switch').click({ position: { x: 4, y: 8 } })
    await shows('change {"value":true}')
    expect(await page.locator('.inner-switch').getAttribute('aria-checked')).toBe('true')
  })

  it('marks take their colour, and a disabled one stays as it is', async () => {
    expect(await style('.box', '--mp-color')).toBe('rgb(2, 2, 2)')
    await page.locator('.off').click({ force: true })
    await page.locator('.box').click()
    await shows('change {"value":[]}')
  })

  it('a slider moves in steps, tells while it moves, and keeps its block within 12 to 28 px', async () => {
    await page.locator('.range input').focus()
    await page.keyboard.press('ArrowRight')
    await shows('changing {"value":15}')
    expect(await style('.range', '--mp-block')).toBe('28px')
    expect(await style('.range', '--mp-active')).toBe('rgb(4, 4, 4)')
  })
})

describe('pickers', () => {
  const turn = async (column: number, text: string): Promise<void> => {
    const wheel = page.locator('.mp-picker-column').nth(column)
    await wheel.getByText(text, { exact: true }).click()
    await eventually(
      page,
      () =>
        wheel.evaluate((element, wanted) => {
          const line = document.querySelector('.mp-picker-indicator')?.getBoundingClientRect().top ?? 0
          const item = [...element.children].find(({ textContent }) => textContent === wanted)
          return Math.abs((item?.getBoundingClientRect().top ?? 0) - line) < 1
        }, text),
      Boolean,
    )
  }
  const confirm = (): Promise<void> => page.locator('.mp-picker-confirm').click()

  it('fields of a date end at the year or the month; the sheet has its title', async () => {
    await page.locator('.year').click()
    expect(await page.getByRole('dialog', { name: '选年' }).locator('.mp-picker-column').count()).toBe(1)
    await turn(0, '2027年')
    await confirm()
    await shows('change {"value":"2027"}')
    await page.locator('.month').click()
    await turn(1, '04月')
    await confirm()
    await shows('change {"value":"2026-04"}')
  })

  it('a region goes down to the district and gives its official codes', async () => {
    await page.locator('.town').click()
    await turn(2, '西湖区')
    await confirm()
    await shows(
      'change {"value":["浙江省","杭州市","西湖区"],"code":["330000","330100","330106"],"postcode":""}',
    )
  })

  it('another city brings its districts; a province alone and the custom item are answers, too', async () => {
    await page.locator('.town').click()
    await turn(1, '宁波市')
    await page.locator('.mp-picker-column').nth(2).getByText('海曙区', { exact: true }).waitFor()
    await page.locator('.mp-picker-cancel').click()
    await page.locator('.province').click()
    await turn(0, '北京市')
    await confirm()
    await shows('change {"value":["北京市"],"code":["110000"],"postcode":""}')
    await page.locator('.province').click()
    await confirm()
    await shows('change {"value":["全部"],"code":[],"postcode":""}')
  })

  it('a disabled picker stays closed', async () => {
    await page.locator('.closed').click({ force: true })
    expect(await page.locator('.mp-picker-sheet').count()).toBe(0)
  })

  it('a picker-view tells when it is touched, at once what is chosen, and when it rests', async () => {
    await page.locator('.turning wx-picker-view-column').getByText('1', { exact: true }).click()
    await shows('pickstart {}')
    await shows('change {"value":[1]};pickend {};', '.notes')
    expect(await style('.turning .mp-wheel-mask', 'background-color')).toBe('rgb(5, 5, 5)')
    expect(await style('.turning .mp-wheel-indicator', 'border-top-color')).toBe('rgb(6, 6, 6)')
  })
})

describe('buttons', () => {
  it('size, type, plain and loading show', async () => {
    const look = page.locator('.loading')
    for (const [name, value] of Object.entries({ size: 'mini', type: 'warn', plain: '', loading: '' }))
      expect(await look.getAttribute(name)).toBe(value)
    expect((await look.boundingBox())?.height).toBeLessThan(40)
  })
})
