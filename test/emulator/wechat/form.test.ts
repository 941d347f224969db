import type { Page } from 'playwright-core'
import { eventually, openFixture, type OpenFixture } from './open-fixture'

let fixture: OpenFixture
let page: Page

beforeAll(async () => {
  fixture = await openFixture('showcase')
}, 90_000)
beforeEach(async () => {
  page = await fixture.open('/pages/form/form')
})
afterEach(() => expect(fixture.takeErrors()).toEqual([]))
afterAll(() => fixture?.close())

const out = (): Promise<string> => page.locator('.out').innerText()
const shows = async (wanted: string): Promise<void> => {
  expect(await eventually(page, out, (text) => text === wanted)).toBe(wanted)
}
/** Turns a wheel of the open sheet to an option: by tapping it, step by step when it is far. */
const turn = async (column: number, option: string): Promise<void> => {
  const target = page.locator('.mp-picker-column').nth(column).getByText(option, { exact: true })
  await target.click()
  await page.waitForFunction(
    ([index, text]) => {
      const sheet = document.querySelector('.mp-picker-columns')
      const items = [
        ...(sheet?.querySelectorAll(`.mp-picker-column:nth-child(${Number(index) + 1}) > *`) ?? []),
      ]
      const item = items.find((candidate) => candidate.textContent === text)
      const line = sheet?.querySelector('.mp-picker-indicator')?.getBoundingClientRect().top ?? 0
      return item && Math.abs(item.getBoundingClientRect().top - line) < 1
    },
    [String(column), option],
  )
}
const confirm = (): Promise<void> => page.locator('.mp-picker-confirm').click()

describe('text fields', () => {
  it('an input reports focus, input, confirm and blur, and keeps to maxlength', async () => {
    const field = page.locator('.name input')
    await field.focus()
    await shows('focus {"value":"","height":0}')
    await field.pressSequentially('abcdefg')
    await shows('input {"value":"abcde","cursor":5,"keyCode":0}')
    await field.press('Enter')
    await shows('blur {"value":"abcde","cursor":5}')
  })

  it('types choose a keyboard: digit, idcard, and a hidden safe password', async () => {
    expect(await page.locator('.amount input').getAttribute('inputmode')).toBe('decimal')
    expect(await page.locator('.idcard input').getAttribute('inputmode')).toBe('text')
    expect(await page.locator('.secret input').getAttribute('type')).toBe('password')
  })

  it('an auto-height textarea grows with its lines', async () => {
    const before = await page.locator('.note').boundingBox()
    await page.locator('.note textarea').fill('一\n二\n三')
    const after = await page.locator('.note').boundingBox()
    expect(after?.height).toBeGreaterThan((before?.height ?? 0) * 2)
  })
})

describe('choices', () => {
  it('a label toggles its checkbox and the group reports all values', async () => {
    await page.locator('.tag', { hasText: '旧' }).click({ position: { x: 36, y: 12 } })
    await shows('change {"value":["new","old"]}')
  })

  it('a radio unchecks the others; a label with "for" reaches it', async () => {
    await page.locator('.male').click()
    await page.locator('.female-label').click()
    await shows('change {"value":"f"}')
    expect(await page.locator('wx-radio[checked]').count()).toBe(1)
  })

  it('a switch changes and moves its knob', async () => {
    await page.locator('.switch').click()
    await shows('change {"value":false}')
    expect(await page.locator('.switch').getAttribute('aria-checked')).toBe('false')
  })

  it('a slider follows the mouse and shows its value', async () => {
    const box = await page.locator('.slider input').boundingBox()
    if (!box) throw new Error('no slider')
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2)
    await shows('change {"value":10}')
    expect(await page.locator('.slider').innerText()).toBe('10')
  })
})

describe('pickers', () => {
  it('a selector gives the index as text', async () => {
    await page.locator('.city').click()
    await turn(0, '上海')
    await confirm()
    await shows('change {"value":"1"}')
  })

  it('cancel closes the sheet and changes nothing', async () => {
    await page.locator('.city').click()
    await page.locator('.mp-picker-cancel').click()
    await shows('cancel {}')
    expect(await page.locator('.mp-picker-sheet').count()).toBe(0)
  })

  it('a turned column of a multiSelector fills the next one', async () => {
    await page.locator('.multi').click()
    await turn(0, '乙')
    await turn(1, '乙二')
    await confirm()
    await shows('change {"value":[1,1]}')
  })

  it('a date stays within start and end, and days follow the month', async () => {
    await page.locator('.date').click()
    const days = page.locator('.mp-picker-column').nth(2).locator('.mp-picker-item')
    expect([await days.first().innerText(), await days.last().innerText()]).toEqual(['10日', '28日'])
    await turn(1, '03月')
    const ends = async () => [await days.first().innerText(), await days.last().innerText()]
    expect(await eventually(page, ends, ([first]) => first === '01日')).toEqual(['01日', '31日'])
    await turn(2, '12日')
    await confirm()
    await shows('change {"value":"2026-03-12"}')
  })

  it('a time is chosen with the mouse wheel', async () => {
    await page.locator('.time').click()
    await page.locator('.mp-picker-column').nth(1).hover()
    await page.mouse.wheel(0, 100)
    await confirm()
    await shows('change {"value":"08:31"}')
  })

  it('a region offers the cities of its province', async () => {
    await page.locator('.region').click()
    await turn(0, '安徽省')
    await turn(1, '蚌埠市')
    await confirm()
    await shows(
      'change {"value":["安徽省","蚌埠市","龙子湖区"],"code":["340000","340300","340302"],"postcode":""}',
    )
  })
})

describe('forms and buttons', () => {
  it('submit collects named fields, own components with wx://form-field included', async () => {
    await page.locator('.name input').fill('张三')
    await page.locator('.count wx-text').click()
    await page.locator('.submit').click()
    const value = await eventually(page, out, (text) => text.includes('count'))
    expect(JSON.parse(value)).toEqual({
      name: '张三',
      secret: '',
      idcard: '',
      amount: '',
      note: '',
      tags: ['new'],
      sex: '',
      on: true,
      volume: 3,
      city: '0',
      date: '2026-02-20',
      count: 1,
    })
  })

  it('reset brings back what the fields began with', async () => {
    await page.locator('.name input').fill('张三')
    await page.locator('.switch').click()
    await page.locator('.reset').click()
    await shows('reset')
    expect(await page.locator('.name input').inputValue()).toBe('')
    expect(await page.locator('.switch').getAttribute('checked')).toBe('')
  })

  it('open types ask the host and fire its answer', async () => {
    await page.locator('.phone').click()
    await shows('getphonenumber {"errMsg":"getPhoneNumber:ok","code":"phone-code"}')
    await page.locator('.avatar').click()
    await shows('chooseavatar {"avatarUrl":"/assets/dot.png"}')
  })

  it('share asks the page what to share', async () => {
    await page.locator('.share').click()
    expect(
      await eventually(
        page,
        () => page.title(),
        (title) => title.startsWith('分享'),
      ),
    ).toBe('分享 button card')
  })

  it('a disabled button neither taps nor runs its open type', async () => {
    await page.locator('.reset').click()
    await page.locator('.dead').click({ force: true })
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(await out()).toBe('reset')
  })
})
