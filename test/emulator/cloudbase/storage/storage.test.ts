import { startEmulator, type Emulator } from '../support/start-emulator'

const name = '资料/准考证 张三(1)+50%#？.txt'
const words = '你好,世界\n'
const base64 = Buffer.from(words).toString('base64')

interface Links {
  fileList: { fileID: string; tempFileURL: string; code: string }[]
}

interface Authorities {
  data: { fileList: { read: boolean; write: boolean }[] }
}

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('storage', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())

  const upload = async (cloudPath: string, content = base64) =>
    (await cloud.call<{ fileID: string }>('oA', 'files', { step: 'upload', cloudPath, base64: content }))
      .fileID
  const download = (fileID: string) => cloud.call<string>('oA', 'files', { step: 'download', fileID })
  const link = async (fileID: string, maxAge = 60) => {
    const { fileList } = await cloud.call<Links>('oA', 'files', { step: 'link', fileID, maxAge })
    return fileList[0]!.tempFileURL
  }
  const clientUpload = async (openid: string, cloudPath: string, content: string, type = '') => {
    const form = new FormData()
    form.set('cloudPath', cloudPath)
    form.set('file', new Blob([content], { type }), '我的 文件.png')
    const headers = { 'x-wx-openid': openid }
    const reply = await fetch(`${cloud.url}/client/upload`, { method: 'POST', headers, body: form })
    return (await reply.json()) as { fileID: string; error?: { code: string; errCode: number } }
  }

  it('upload and download: a Chinese name with every awkward character comes back byte for byte', async () => {
    const fileID = await upload(name)
    expect(fileID).toMatch(/^cloud:\/\/people-test\..+\/资料\/准考证 张三\(1\)\+50%#？\.txt$/)
    expect(await download(fileID)).toBe(base64)
  })

  it('upload: replaces the file of the same path', async () => {
    const fileID = await upload('same.txt')
    await upload('same.txt', Buffer.from('second').toString('base64'))
    expect(Buffer.from(await download(fileID), 'base64').toString()).toBe('second')
  })

  it('upload: an empty file is a file', async () => {
    const reply = await fetch(await link(await upload('empty.txt', '')))
    expect([reply.status, await reply.text()]).toEqual([200, ''])
  })

  it('getTempFileURL: the link gives type, length and name', async () => {
    const reply = await fetch(await link(await upload(name)))
    expect(await reply.text()).toBe(words)
    expect(reply.headers.get('content-type')).toBe('text/plain')
    expect(reply.headers.get('content-length')).toBe(String(Buffer.byteLength(words)))
    expect(reply.headers.get('content-disposition')).toContain(encodeURIComponent('准考证 张三'))
  })

  it('getTempFileURL: a page that a browser would run is only offered for download', async () => {
    const reply = await fetch(await link(await upload('page.html')))
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
  ])('getTempFileURL: answers the range %s', async (range, status, body, contentRange) => {
    const url = await link(await upload('digits.txt', Buffer.from('0123456789').toString('base64')))
    const reply = await fetch(url, { headers: { range } })
    expect([reply.status, await reply.text()]).toEqual([status, body])
    expect(reply.headers.get('content-range')).toBe(contentRange)
  })

  it('getTempFileURL: a range behind the end is refused', async () => {
    const url = await link(await upload('digits.txt', Buffer.from('0123456789').toString('base64')))
    const reply = await fetch(url, { headers: { range: 'bytes=10-' } })
    expect([reply.status, reply.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it('getTempFileURL: the link ends with its time, by the emulator clock', async () => {
    const url = await link(await upload('short.txt'), 60)
    await cloud.control('/clock', { advanceMs: 55_000 })
    expect((await fetch(url)).status).toBe(200)
    await cloud.control('/clock', { advanceMs: 10_000 })
    expect((await fetch(url)).status).toBe(403)
  })

  it('getTempFileURL: a link that was changed opens nothing', async () => {
    const url = new URL(await link(await upload('mine.txt')))
    const other = new URL(url)
    other.pathname = `/storage/get/${Buffer.from('same.txt').toString('base64url')}.txt`
    const longer = new URL(url)
    longer.searchParams.set('t', '99999999999')
    expect((await fetch(other)).status).toBe(403)
    expect((await fetch(longer)).status).toBe(403)
  })

  it('getTempFileURL: a file that does not exist is told apart', async () => {
    const fileID = (await upload('gone.txt')).replace('gone', 'never')
    const { fileList } = await cloud.call<Links>('oA', 'files', { step: 'link', fileID, maxAge: 60 })
    expect(fileList[0]!.code).toBe('STORAGE_FILE_NONEXIST')
  })

  it('deleteFile: removes, and says which were not there', async () => {
    const fileID = await upload('to-delete.txt')
    const missing = fileID.replace('to-delete', 'missing')
    const remove = () =>
      cloud.call<{ fileList: { code: string }[] }>('oA', 'files', {
        step: 'remove',
        fileList: [fileID, missing],
      })
    expect((await remove()).fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
    expect((await remove()).fileList.map(({ code }) => code)[0]).toBe('STORAGE_FILE_NONEXIST')
  })

  it('deleteFile: takes no more than 50 files', async () => {
    const fileID = await upload('many.txt')
    await expect(
      cloud.call('oA', 'files', { step: 'remove', fileList: Array.from({ length: 51 }, () => fileID) }),
    ).rejects.toThrow(/FUNCTIONS_EXECUTE_FAIL/)
    expect(await download(fileID)).toBe(base64)
  })

  it('copyFile: copies, and moves when asked', async () => {
    await upload('from/a.txt')
    const fileList = [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt', removeOriginal: true }]
    await cloud.call('oA', 'files', { step: 'copy', fileList })
    const files = (await (await fetch(`${cloud.url}/_emulator/files`)).json()) as {
      files: { path: string }[]
    }
    const paths = files.files.map(({ path }) => path)
    expect(paths).toContain('to/a.txt')
    expect(paths).not.toContain('from/a.txt')
  })

  it('getFileAuthority: says what the permission of files lets the calling user do', async () => {
    const path = '用户/证件.png'
    await clientUpload('oOwner', path, 'pixels', 'image/png')
    const fileList = [
      { path, type: 'READWRITE' },
      { path: 'nowhere.png', type: 'READ' },
    ]
    const ask = async (openid: string) => {
      const reply = await cloud.call<Authorities>(openid, 'files', { step: 'authority', fileList })
      return reply.data.fileList.map(({ read, write }) => [read, write])
    }
    expect(await ask('oOwner')).toEqual([
      [true, true],
      [false, false],
    ])
    expect(await ask('oOther')).toEqual([
      [false, false],
      [false, false],
    ])
  })

  it('client upload: the file belongs to the user, who alone reads and removes it', async () => {
    const { fileID } = await clientUpload('oOwner', '用户/照片.png', 'pixels', 'image/png')
    const links = async (openid: string) =>
      (await cloud.client(openid, 'temp-urls', { fileList: [fileID] })).fileList[0]!
    const own = await links('oOwner')
    expect(own).toMatchObject({ fileID, status: 0, errMsg: 'ok' })
    const reply = await fetch(own.tempFileURL)
    expect([await reply.text(), reply.headers.get('content-type')]).toEqual(['pixels', 'image/png'])
    expect(await links('oOther')).toMatchObject({ tempFileURL: '', status: -503002 })
    const removal = await cloud.client('oOther', 'delete-files', { fileList: [fileID] })
    expect(removal.fileList[0]).toMatchObject({ status: -503002 })
    expect((await links('oOwner')).status).toBe(0)
  })

  it('client upload: nobody replaces a file of someone else, nor one of a function', async () => {
    await clientUpload('oOwner', 'taken.txt', 'first')
    expect((await clientUpload('oOther', 'taken.txt', 'second')).error).toMatchObject({
      code: 'STORAGE_EXCEED_AUTHORITY',
      errCode: -503002,
    })
    const fileID = await upload('by-function.txt')
    expect((await clientUpload('oOther', 'by-function.txt', 'x')).error?.code).toBe(
      'STORAGE_EXCEED_AUTHORITY',
    )
    expect(await download(fileID)).toBe(base64)
  })

  it.each(['/leading', '', 'a//b', '../up', 'a/../b'])(
    'client upload: refuses the path "%s"',
    async (path) => {
      expect((await clientUpload('oOwner', path, 'x')).error?.code).toBe('INVALID_PARAM')
    },
  )

  it('a snapshot brings files back, their bytes too', async () => {
    const fileID = await upload('kept.txt')
    await cloud.control('/snapshot', { name: 'files' })
    await cloud.call('oA', 'files', { step: 'remove', fileList: [fileID] })
    await upload('new.txt')
    await cloud.control('/reset', { name: 'files' })
    expect(await download(fileID)).toBe(base64)
    await expect(download(fileID.replace('kept', 'new'))).rejects.toThrow()
  })
})
