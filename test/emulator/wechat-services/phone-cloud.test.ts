import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser'
import { startProcess, temporaryFolder, type RunningProcess } from '../cloudbase/support/start-emulator'
import { openPhonePage, type PhonePage } from './support/phone-page'

let server: RunningProcess
let browser: Browser
let mei: PhonePage
let li: PhonePage

const openPhoneOf = async (openid: string): Promise<PhonePage> => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  return openPhonePage(context, server.url, openid)
}

beforeAll(async () => {
  const script = join(__dirname, 'support/phone-cloud-process.ts')
  server = await startProcess(['--import', 'tsx', script, temporaryFolder()])
  browser = await launchBrowser()
  mei = await openPhoneOf('oMei')
  li = await openPhoneOf('oLi')
  for (const phone of [mei, li])
    await phone.page().evaluate(() => (globalThis as never as Wx).wx.cloud.init())
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

interface Wx {
  wx: {
    cloud: {
      init(): void
      database(): Database
    }
    getFileSystemManager(): { writeFileSync(path: string, data: string): void }
  }
}
type Step =
  | 'add'
  | 'aggregate'
  | 'count'
  | 'doc'
  | 'end'
  | 'field'
  | 'get'
  | 'group'
  | 'limit'
  | 'orderBy'
  | 'remove'
  | 'skip'
  | 'update'
  | 'where'
type Chain = { [step in Step]: (...given: unknown[]) => Chain & Promise<Record<string, unknown>> }
interface Database {
  collection(name: string): Chain
  command: { inc(by: number): unknown; gt(than: number): unknown }
  serverDate(): unknown
  RegExp(options: object): unknown
}

/** Runs steps on the database of a phone; what is refused comes back as its `errMsg`. */
const onDatabase = <T>(phone: PhonePage, steps: (database: Database) => Promise<T>): Promise<T | string> =>
  phone.page().evaluate(`(${steps.toString()})(wx.cloud.database()).catch((error) => error.errMsg)`)

describe('wx.cloud of the phone', () => {
  it('a function is called as the person who holds the phone, whatever its data says', async () => {
    const answer = await mei.call('cloud.callFunction', { name: 'who', data: { openid: 'oForged' } })
    expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { openid: 'oMei' } })
    expect(answer['requestID']).toEqual(expect.any(String))
  })

  it('a function that throws fails the call, and one that is not there does', async () => {
    expect((await mei.call('cloud.callFunction', { name: 'broken' }))['errMsg']).toMatch(
      /^cloud.callFunction:fail/,
    )
    expect(await mei.call('cloud.callFunction', { name: 'nobody' })).toMatchObject({
      errMsg: expect.stringMatching(/^cloud.callFunction:fail/) as string,
      errCode: expect.any(Number) as number,
    })
  })

  it('without init nothing of the cloud works', async () => {
    await li.reopen()
    expect((await li.call('cloud.callFunction', { name: 'who' }))['errMsg']).toMatch(
      /call wx.cloud.init first/,
    )
    await li.page().evaluate(() => (globalThis as never as Wx).wx.cloud.init())
  })

  it('a file goes up with its progress, comes back byte by byte, and is gone when deleted', async () => {
    await mei.page().evaluate(() => {
      ;(globalThis as never as Wx).wx.getFileSystemManager().writeFileSync('wxfile://usr/a.txt', '附件内容')
    })
    const { fileID } = await mei.call('cloud.uploadFile', {
      cloudPath: 'notes/a.txt',
      filePath: 'wxfile://usr/a.txt',
    })
    expect(fileID).toMatch(/^cloud:\/\/people-test.*notes\/a\.txt$/)
    const { tempFilePath } = await mei.call('cloud.downloadFile', { fileID })
    const read = await mei
      .page()
      .evaluate(
        (path) => (globalThis as never as Reader).wx.getFileSystemManager().readFileSync(path, 'utf8'),
        String(tempFilePath),
      )
    expect(read).toBe('附件内容')
    const link = await mei.call('cloud.getTempFileURL', { fileList: [fileID] })
    expect(link['fileList']).toMatchObject([{ fileID, status: 0, tempFileURL: expect.any(String) as string }])
    expect(await mei.call('cloud.deleteFile', { fileList: [fileID] })).toMatchObject({
      fileList: [{ fileID, status: 0 }],
    })
    expect((await mei.call('cloud.downloadFile', { fileID }))['errMsg']).toMatch(/^cloud.downloadFile:fail/)
  })
})

interface Reader {
  wx: { getFileSystemManager(): { readFileSync(path: string, encoding: string): string } }
}

describe('wx.cloud.database under security rules', () => {
  it('a person adds, changes, counts and removes what is theirs', async () => {
    const steps = await onDatabase(mei, async (database) => {
      const diaries = database.collection('diaries')
      await diaries.add({ data: { _id: 'first', pages: 1, at: database.serverDate() } })
      const changed = await diaries.doc('first').update({ data: { pages: database.command.inc(2) } })
      const read = await diaries.doc('first').get()
      const counted = await diaries.where({ pages: database.command.gt(2) }).count()
      const removed = await diaries.doc('first').remove()
      return { changed: changed.stats, read: read.data, total: counted.total, removed: removed.stats }
    })
    expect(steps).toMatchObject({
      changed: { updated: 1 },
      read: { _id: 'first', _openid: 'oMei', pages: 3 },
      total: 1,
      removed: { removed: 1 },
    })
  })

  it('a query sorts, skips, limits and picks fields; nobody else reads the documents', async () => {
    const read = async (database: Database) => {
      const diaries = database.collection('diaries')
      const { data } = await diaries
        .where({ text: database.RegExp({ regexp: '^第' }) })
        .orderBy('pages', 'desc')
        .skip(1)
        .limit(2)
        .field({ pages: true, _id: false })
        .get()
      return data
    }
    await onDatabase(mei, async (database) => {
      for (const pages of [1, 2, 3, 4])
        await database.collection('diaries').add({ data: { pages, text: `第 ${pages} 本` } })
    })
    expect(await onDatabase(mei, read)).toEqual([{ pages: 3 }, { pages: 2 }])
    expect(await onDatabase(li, read)).toEqual([])
  })

  it('an aggregation counts what the rule lets the person see', async () => {
    const sum = await onDatabase(mei, async (database) => {
      const aggregation = database.collection('diaries').aggregate()
      const { list } = await aggregation.group({ _id: null, pages: { $sum: '$pages' } }).end()
      return list
    })
    expect(sum).toMatchObject([{ pages: 10 }])
  })

  it('a document that is not there, and a collection closed to clients, fail with their words', async () => {
    expect(await onDatabase(mei, async (database) => database.collection('diaries').doc('none').get())).toBe(
      'document.get:fail document with _id none does not exist',
    )
    expect(await onDatabase(mei, async (database) => database.collection('notes').get())).toMatch(
      /^collection.get:fail .*[Pp]ermission denied/,
    )
  })

  it('a member of the cloud that does not exist here is listed', async () => {
    await mei
      .page()
      .evaluate(() => Reflect.get((globalThis as never as Wx).wx.cloud, 'callContainer') as unknown)
    expect(await mei.page().evaluate(() => [...__mp.missing])).toContain('cloud.callContainer')
  })
})
