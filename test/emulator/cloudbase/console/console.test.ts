import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../../support/browser'
import { runProject, type RunningProject } from '../support/run-project'

// A browser starts slowly on a machine that is busy with other tests.
jest.setTimeout(120_000)

interface Entry {
  _id: string
  text: string
  likes: number
  writtenAt: string
}

describe('the console', () => {
  let project: RunningProject
  let browser: Browser
  let page: Page
  const problems: string[] = []
  beforeAll(async () => {
    project = await runProject('guestbook')
    for (const [turn, text] of ['早安', '午安', '晚安'].entries()) {
      await project.call(`oGuest${turn}`, 'entries', { action: 'write', text })
    }
    const base64 = Buffer.from('pixels').toString('base64')
    await project.call('oGuest0', 'pictures', { name: '合影.png', base64 })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('dialog', (dialog) => void dialog.accept())
  })
  afterAll(async () => {
    await browser.close()
    await project.stop()
  })
  const open = async (room: string) => {
    await page.goto('about:blank')
    await page.goto(`${project.url}/_emulator/console#${room}`)
    await page.locator('#view > *').waitFor()
  }
  const entries = async () =>
    (await project.control<{ documents: Entry[] }>('/documents?collection=entries')).documents
  const search = async (field: string, comparison: string, value: string) => {
    await page.getByLabel('字段').fill(field)
    await page.getByLabel('条件').selectOption({ label: comparison })
    await page.getByLabel('值', { exact: true }).fill(value)
    await page.getByRole('button', { name: '查找' }).click()
  }
  const edit = async (text: string) => {
    await open('database')
    await search('text', '等于', text)
    await page.getByText('共 1 条').waitFor()
    await page.locator('tr.opens').click()
  }
  const area = () => page.getByLabel('文档 JSON')

  it('names the environment and lists collections with their counts', async () => {
    await open('database')
    expect(await page.locator('#environment').textContent()).toBe('guestbook-1')
    expect(await page.getByRole('button', { name: 'entries' }).textContent()).toBe('entries3')
    await page.getByText('共 3 条').waitFor()
  })

  it('finds documents by a part of a text, by a number and by a date', async () => {
    await open('database')
    await search('text', '包含', '午')
    await page.getByText('共 1 条').waitFor()
    await search('likes', '等于', '0')
    await page.getByText('共 3 条').waitFor()
    await search('writtenAt', '不小于', '2099-01-01')
    await page.getByText('没有符合条件的文档。').waitFor()
  })

  it('edits a document as JSON, with the dictionary beside it, only after the warning was read', async () => {
    await edit('早安')
    await page.getByText('在这里修改会绕过云函数').waitFor()
    expect(await page.getByLabel('数据字典').textContent()).toContain('1 to 200 characters')
    const save = page.getByRole('button', { name: '保存' })
    expect(await save.isDisabled()).toBe(true)
    await area().fill((await area().inputValue()).replace('"likes": 0', '"likes": 41'))
    await page.getByLabel('我知道，仍要手工修改').check()
    await save.click()
    // Back in the list, which still shows what was searched for.
    await page.getByText('共 1 条').waitFor()
    const changed = (await entries()).find(({ text }) => text === '早安')
    expect(changed?.likes).toBe(41)
    expect(changed?.writtenAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('does not write over what a function changed in the meantime', async () => {
    await edit('午安')
    const _id = (JSON.parse(await area().inputValue()) as Entry)._id
    await project.call('oFan', 'entries', { action: 'like', _id })
    await page.getByLabel('我知道，仍要手工修改').check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已被改动').waitFor()
    expect((await entries()).find((entry) => entry._id === _id)?.likes).toBe(1)
  })

  it('says what is wrong with JSON that is none, and keeps what was typed', async () => {
    await edit('晚安')
    await area().fill('{ "text": ')
    await page.getByLabel('我知道，仍要手工修改').check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('不是正确的 JSON').waitFor()
    expect(await area().inputValue()).toBe('{ "text": ')
  })

  it('adds and removes a document', async () => {
    await open('database')
    await page.getByRole('button', { name: '新增文档' }).click()
    await area().fill('{ "_id": "by-hand", "text": "手工" }')
    await page.getByLabel('我知道，仍要手工修改').check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('共 4 条').waitFor()
    await edit('手工')
    await page.getByLabel('我知道，仍要手工修改').check()
    await page.getByRole('button', { name: '删除' }).click()
    await page.getByText('共 0 条').waitFor()
    expect(await entries()).toHaveLength(3)
  })

  it('lists files and downloads one', async () => {
    await open('storage')
    await page.getByText('客人/合影.png').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载' }).click()
    expect((await download).suggestedFilename()).toBe('合影.png')
  })

  it('shows logs, and only those of one request when it is chosen', async () => {
    await open('functions')
    const lines = page.locator('pre')
    expect(await lines.count()).toBeGreaterThan(3)
    await page.locator('table').last().getByRole('button').first().click()
    // The other lines are gone once the only one left is at the first place and there is no second.
    await lines.nth(1).waitFor({ state: 'detached' })
    expect(await lines.count()).toBe(1)
  })

  it('brings its Chinese font along, and lists dates as dates', async () => {
    await open('database')
    await page
      .getByText(/"writtenAt":\{"\$date":"20\d\d-/)
      .first()
      .waitFor()
    const loaded = await page.evaluate(
      'document.fonts.ready.then(() => [...document.fonts].filter((font) => font.status === "loaded").length)',
    )
    expect(loaded).toBeGreaterThan(0)
    expect((await fetch(`${project.url}/_emulator/console/files/..%2f..%2fpackage.woff2`)).status).toBe(404)
  })

  it('saves the state and loads it again', async () => {
    await open('state')
    await page.getByLabel('名称').fill('开始')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存“开始”').waitFor()
    await project.call('oGuest1', 'entries', { action: 'write', text: '多出来的' })
    await page.getByRole('button', { name: '载入' }).click()
    await page.getByText('已载入“开始”').waitFor()
    expect(await entries()).toHaveLength(3)
  })

  it('runs a timer now, and lists the query that read much without an index', async () => {
    const weather = await runProject('weather')
    const data = Array.from({ length: 101 }, (_, at) => JSON.stringify({ station: 'east', at, celsius: at }))
    const collectionName = 'readings'
    await weather.control('/database', { action: 'database.insertDocument', collectionName, data })
    const query = JSON.stringify({ celsius: 7 })
    await weather.control('/database', { action: 'database.getDocument', collectionName, query })
    await page.goto(`${weather.url}/_emulator/console#timers`)
    await page.getByRole('button', { name: '立即运行' }).click()
    await page.getByText('"result": "no readings"').waitFor()
    await page.goto(`${weather.url}/_emulator/console#queries`)
    await page.getByRole('row', { name: /没有索引 readings .*读了 101 条/ }).waitFor()
    await weather.stop()
  })

  it('fits a narrow window without scrolling sideways, and runs without script errors', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    for (const room of ['database', 'storage', 'functions', 'timers', 'queries', 'state']) {
      await open(room)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect([room, overflow]).toEqual([room, 0])
    }
    expect(problems).toEqual([])
  })
})
