import { PDFDocument } from 'pdf-lib'
import { openPhone, type OpenPhone } from './support/open-phone'

const USER_DATA = 'wxfile://usr'

let phone: OpenPhone
beforeAll(async () => {
  phone = await openPhone()
}, 90_000)
afterAll(() => phone.close())

/** Writes a file through the file system manager, as a mini-program does. */
const write = (filePath: string, base64: string) =>
  phone.page().evaluate(
    ([path, data]) =>
      new Promise<unknown>((resolve) => {
        const { wx } = globalThis as unknown as {
          wx: { getFileSystemManager(): { writeFile(options: object): void } }
        }
        const options = { filePath: path, data, encoding: 'base64' }
        wx.getFileSystemManager().writeFile({ ...options, success: resolve, fail: resolve })
      }),
    [filePath, base64] as const,
  )
const readBack = (path: string) =>
  phone.page().evaluate(
    (filePath) =>
      new Promise<Record<string, unknown>>((resolve) => {
        const { wx } = globalThis as unknown as {
          wx: { getFileSystemManager(): { readFile(options: object): void } }
        }
        wx.getFileSystemManager().readFile({ filePath, encoding: 'utf8', success: resolve, fail: resolve })
      }),
    path,
  )

it('a photo is chosen only after the person agreed to the privacy contract (A11)', async () => {
  const refused = phone.call('chooseMedia', { count: 1 })
  await phone.tap('拒绝')
  expect((await refused)['errMsg']).toBe('chooseMedia:fail privacy permission is not authorized')
  const chosen = phone.call('chooseMedia', { count: 1 })
  await phone.tap('同意')
  await phone.tap('示例：证件照')
  const [file] = (await chosen)['tempFiles'] as { tempFilePath: string; size: number }[]
  expect(file?.size).toBeGreaterThan(20_000)
  expect(file?.size).toBeLessThan(200_000)
  const info = await phone.call('getImageInfo', { src: file?.tempFilePath })
  expect(info).toMatchObject({ width: 480, height: 640, type: 'jpeg' })
})

it('a picture is cropped to the ratio asked for, and to no ratio that WeChat does not have (C12)', async () => {
  const chosen = phone.call('chooseMedia', { count: 1 })
  await phone.tap('示例：证书扫描件')
  const [file] = (await chosen)['tempFiles'] as { tempFilePath: string }[]
  const cropped = phone.call('cropImage', { src: file?.tempFilePath, cropScale: '1:1' })
  await phone.tap('完成')
  const info = await phone.call('getImageInfo', { src: (await cropped)['tempFilePath'] })
  expect(info).toMatchObject({ width: 900, height: 900 })
  const wrong = await phone.call('cropImage', { src: file?.tempFilePath, cropScale: '33:48' })
  expect(wrong['errMsg']).toBe('cropImage:fail parameter error: invalid cropScale')
})

it('a saved file is there after the phone was closed and opened again, a temporary one is not', async () => {
  await write(`${USER_DATA}/note.txt`, Buffer.from('协会通').toString('base64'))
  await phone.reopen()
  expect(await readBack(`${USER_DATA}/note.txt`)).toMatchObject({ data: '协会通' })
  expect(await readBack('http://tmp/gone.txt')).toMatchObject({
    errMsg: "readFile:fail no such file or directory, open 'http://tmp/gone.txt'",
  })
})

it('a PDF opens with all its pages; its menu is there only when asked for (D2)', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 400])
  pdf.addPage([300, 400])
  await write(`${USER_DATA}/form.pdf`, Buffer.from(await pdf.save()).toString('base64'))
  const page = phone.page()
  const options = { filePath: `${USER_DATA}/form.pdf`, fileType: 'pdf' }
  expect(await phone.call('openDocument', options)).toEqual({ errMsg: 'openDocument:ok' })
  expect(await page.locator('.wxui-pages canvas').count()).toBe(2)
  expect(await page.locator('.wxui-menu').count()).toBe(0)
  await phone.tap('返回')
  await phone.call('openDocument', { ...options, showMenu: true })
  await phone.tap('…')
  await phone.tap('转发给朋友')
  await phone.tap('文件传输助手')
  await phone.tap('返回')
  expect(await page.locator('.wxui-pages').count()).toBe(0)
})

it('a file that is no PDF does not open', async () => {
  await write(`${USER_DATA}/fake.pdf`, Buffer.from('not a PDF').toString('base64'))
  const result = await phone.call('openDocument', { filePath: `${USER_DATA}/fake.pdf`, fileType: 'pdf' })
  expect(result['errMsg']).toMatch(/^openDocument:fail open document failed/)
})

it('a file is forwarded to the chat that is chosen; one that is not there, or a choice that is left, fails (C9)', async () => {
  const filePath = `${USER_DATA}/准考证.txt`
  await write(filePath, Buffer.from('第 01 考场').toString('base64'))
  const forwarded = phone.call('shareFileMessage', { filePath, fileName: '准考证.txt' })
  await phone.page().getByText('转发「准考证.txt」给').waitFor()
  await phone.tap('文件传输助手')
  expect(await forwarded).toMatchObject({ errMsg: 'shareFileMessage:ok' })
  const left = phone.call('shareFileMessage', { filePath })
  await phone.tap('取消')
  expect(await left).toMatchObject({ errMsg: 'shareFileMessage:fail cancel' })
  const missing = await phone.call('shareFileMessage', { filePath: `${USER_DATA}/没有.pdf` })
  expect(missing['errMsg']).toMatch(/^shareFileMessage:fail /)
})
