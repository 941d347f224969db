import { openPhone, type OpenPhone } from './support/open-phone'

let phone: OpenPhone
beforeAll(async () => {
  phone = await openPhone()
  const consent = phone.call('requirePrivacyAuthorize')
  await phone.tap('同意')
  await consent
}, 90_000)
afterAll(() => phone.close())

interface Chosen {
  tempFilePath: string
  size: number
}
const filesOf = async (answer: Promise<Record<string, unknown>>): Promise<Chosen[]> =>
  (await answer)['tempFiles'] as Chosen[]

describe('album, camera and chats', () => {
  it('several pictures are marked and taken together, no more than asked for', async () => {
    const chosen = phone.call('chooseMedia', { count: 2, sourceType: ['album'] })
    for (const label of ['示例：证件照', '示例：证书扫描件', '示例：横着拍的证件照'])
      await phone.tap(`标记 ${label}`)
    expect(await phone.page().getByLabel('标记 示例：横着拍的证件照').getAttribute('aria-pressed')).toBe(
      'false',
    )
    await phone.tap('完成(2)')
    expect(await filesOf(chosen)).toHaveLength(2)
  })

  it('a picture that was taken lying is upright once it is decoded, as phones show it', async () => {
    const chosen = phone.call('chooseMedia', { count: 1, sourceType: ['album'] })
    await phone.tap('示例：横着拍的证件照')
    const [file] = await filesOf(chosen)
    expect(await phone.call('getImageInfo', { src: file?.tempFilePath })).toMatchObject({
      width: 480,
      height: 640,
    })
  })

  it('the camera alone opens at once; what it took comes back, and leaving it fails', async () => {
    const taken = phone.call('chooseMedia', { count: 1, sourceType: ['camera'] })
    await phone.tap('拍照')
    const [file] = await filesOf(taken)
    expect(await phone.call('getImageInfo', { src: file?.tempFilePath })).toMatchObject({
      width: 960,
      height: 1280,
    })
    const left = phone.call('chooseMedia', { count: 1, sourceType: ['camera'] })
    await phone.tap('取消')
    expect(await left).toEqual({ errMsg: 'chooseMedia:fail cancel' })
  })

  it('a file of this computer, and a PDF out of a chat, which opens', async () => {
    const chosen = phone.call('chooseMedia', { count: 1 })
    const chooser = phone.page().waitForEvent('filechooser')
    await phone.tap('从这台电脑选择文件')
    await (await chooser).setFiles({ name: '自己.png', mimeType: 'image/png', buffer: Buffer.from('png') })
    expect(await filesOf(chosen)).toMatchObject([{ size: 3, fileType: 'image' }])
    const sent = phone.call('chooseMessageFile', { count: 1, type: 'all' })
    await phone.tap('示例：两页的 PDF')
    const [pdf] = (await sent)['tempFiles'] as { path: string; name: string; type: string }[]
    expect(pdf).toMatchObject({ name: '单位证明.pdf', type: 'file' })
    await phone.call('openDocument', { filePath: pdf?.path, fileType: 'pdf' })
    expect(await phone.page().locator('.wxui-pages canvas').count()).toBe(2)
    await phone.tap('返回')
  })

  it('leaving the album fails the call', async () => {
    const left = phone.call('chooseImage', { count: 1 })
    await phone.tap('返回')
    expect(await left).toEqual({ errMsg: 'chooseImage:fail cancel' })
  })

  it('a picture is compressed to a size and saved to this computer', async () => {
    const chosen = phone.call('chooseMedia', { count: 1 })
    await phone.tap('示例：证书扫描件')
    const [file] = await filesOf(chosen)
    const { tempFilePath } = await phone.call('compressImage', {
      src: file?.tempFilePath,
      compressedWidth: 300,
      quality: 60,
    })
    expect(await phone.call('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 300, height: 400 })
    const download = phone.page().waitForEvent('download')
    expect(await phone.call('saveImageToPhotosAlbum', { filePath: tempFilePath })).toEqual({
      errMsg: 'saveImageToPhotosAlbum:ok',
    })
    expect((await download).suggestedFilename()).toMatch(/\.jpg$/)
  })

  it('a held picture is forwarded to a chat or left', async () => {
    const shared = phone.call('showShareImageMenu', { path: '/assets/dot.png' })
    await phone.tap('转发给朋友')
    await phone.tap('家人群')
    expect(await shared).toEqual({ errMsg: 'showShareImageMenu:ok' })
    const left = phone.call('showShareImageMenu', { path: '/assets/dot.png' })
    await phone.tap('取消')
    expect(await left).toEqual({ errMsg: 'showShareImageMenu:fail cancel' })
  })

  it('a spreadsheet opens as a file to be saved, another type is refused', async () => {
    await phone.page().evaluate(() => {
      const { wx } = globalThis as unknown as {
        wx: { getFileSystemManager(): { writeFileSync(path: string, data: string): void } }
      }
      wx.getFileSystemManager().writeFileSync('wxfile://usr/名单.xlsx', 'sheet')
      wx.getFileSystemManager().writeFileSync('wxfile://usr/名单.zip', 'zip')
    })
    expect(await phone.call('openDocument', { filePath: 'wxfile://usr/名单.xlsx' })).toEqual({
      errMsg: 'openDocument:ok',
    })
    expect(await phone.page().getByRole('link', { name: '在这台电脑上保存' }).getAttribute('download')).toBe(
      '名单.xlsx',
    )
    await phone.tap('返回')
    expect((await phone.call('openDocument', { filePath: 'wxfile://usr/名单.zip' }))['errMsg']).toBe(
      'openDocument:fail filetype not supported',
    )
  })
})
