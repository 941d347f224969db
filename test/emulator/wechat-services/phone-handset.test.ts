import { openPhone, type OpenPhone } from './support/open-phone'
import { USER } from './support/wechat-desk'

interface Listening {
  heard: unknown[]
  wx: Record<'onNetworkStatusChange' | 'onThemeChange', (listener: (change: unknown) => void) => void>
}

let phone: OpenPhone
beforeAll(async () => {
  phone = await openPhone()
}, 90_000)
afterAll(() => phone.close())

it('the consent sheet records what was accepted and nothing else (K2)', async () => {
  const result = phone.call('requestSubscribeMessage', { tmplIds: ['result', 'payment'] })
  await phone.page().getByLabel('payment').uncheck()
  await phone.tap('允许')
  expect(await result).toMatchObject({ result: 'accept', payment: 'reject' })
  const send = (template_id: string) =>
    phone.desk.services.platform.openApi.call(
      'subscribeMessage.send',
      { touser: USER.openid, template_id, data: { thing1: { value: '审核通过' } } },
      { openid: null, appId: '' },
    )
  expect(await send('payment')).toMatchObject({ errcode: 43101 })
  expect(await send('result')).toMatchObject({ errcode: 0 })
})

it('more than three templates at once are refused', async () => {
  const result = await phone.call('requestSubscribeMessage', { tmplIds: ['1', '2', '3', '4'] })
  expect(result).toMatchObject({ errCode: 20003 })
})

it('without a network every call to the server fails, and works again with one (P4)', async () => {
  const request = () => phone.call('request', { url: `${phone.desk.url}/wechat/users` })
  await phone.setDevice({ network: 'none' })
  await phone.page().waitForFunction(() => localStorage.getItem('wechat.device')?.includes('none'))
  expect(await request()).toMatchObject({ errMsg: 'request:fail network is disconnected' })
  expect(await phone.call('getNetworkType')).toMatchObject({ networkType: 'none' })
  await phone.setDevice({ network: 'wifi' })
  expect(await request()).toMatchObject({ statusCode: 200, data: { users: [USER] } })
})

it('what listens to the network and to the theme hears of every change (P1, P5)', async () => {
  await phone.page().evaluate(() => {
    const { wx, heard } = Object.assign(globalThis as unknown as Listening, { heard: [] as unknown[] })
    wx.onNetworkStatusChange((status) => heard.push(status))
    wx.onThemeChange((theme) => heard.push(theme))
  })
  const heard = (count: number) =>
    phone.page().waitForFunction((least) => (globalThis as unknown as Listening).heard.length >= least, count)
  await phone.setDevice({ network: 'none' })
  await heard(1)
  await phone.setDevice({ network: 'wifi' })
  await heard(2)
  await phone.setDevice({ theme: 'dark' })
  await heard(3)
  await phone.setDevice({ theme: 'light' })
  await heard(4)
  expect(await phone.page().evaluate(() => (globalThis as unknown as Listening).heard)).toMatchObject([
    { isConnected: false, networkType: 'none' },
    { isConnected: true, networkType: 'wifi' },
    { theme: 'dark' },
    { theme: 'light' },
  ])
})

it('every login hands out a code of its own', async () => {
  const codes = [await phone.call('login'), await phone.call('login')].map(({ code }) => String(code))
  expect(codes[0]).toMatch(/^0\w{32}$/)
  expect(codes[1]).not.toBe(codes[0])
})

it('a question of the mini-program is answered by its buttons', async () => {
  const asked = phone.call('showModal', { title: '撤回报名', content: '名额放回，记录保留。' })
  await phone.tap('取消')
  expect(await asked).toMatchObject({ confirm: false, cancel: true })
  const written = phone.call('showModal', { title: '退回原因', editable: true })
  await phone.page().getByRole('dialog').getByRole('textbox').fill('工作证明缺单位盖章')
  await phone.tap('确定')
  expect(await written).toMatchObject({ confirm: true, content: '工作证明缺单位盖章' })
})

it('a list of actions gives the index tapped, or fails when it is left', async () => {
  const chosen = phone.call('showActionSheet', { itemList: ['拍照', '从相册选择'] })
  await phone.tap('从相册选择')
  expect(await chosen).toMatchObject({ tapIndex: 1 })
  const left = phone.call('showActionSheet', { itemList: ['拍照'] })
  await phone.tap('取消')
  expect(await left).toEqual({ errMsg: 'showActionSheet:fail cancel' })
})

it('an invoice title and an address are handed out when the person chooses one', async () => {
  const title = phone.call('chooseInvoiceTitle')
  await phone.tap('同意')
  await phone.tap('云溪信息技术有限公司 91339900MA0YUN8X24')
  expect(await title).toMatchObject({
    errMsg: 'chooseInvoiceTitle:ok',
    type: '0',
    title: '云溪信息技术有限公司',
    taxNumber: '91339900MA0YUN8X24',
  })
  const address = phone.call('chooseAddress')
  await phone.tap('何清，云溪市南湖区明德路 9 号 2 幢 301')
  expect(await address).toMatchObject({ userName: '何清', cityName: '云溪市', postalCode: '339900' })
  const left = phone.call('chooseAddress')
  await phone.tap('取消')
  expect(await left).toEqual({ errMsg: 'chooseAddress:fail cancel' })
})

it('a scanned code answers what it says, and a scan that is left fails', async () => {
  const scanned = phone.call('scanCode')
  await phone.page().getByRole('textbox', { name: '码的内容' }).fill('准考证 0042')
  await phone.tap('扫到了')
  expect(await scanned).toMatchObject({ result: '准考证 0042', scanType: 'QR_CODE', charSet: 'UTF-8' })
  const left = phone.call('scanCode')
  await phone.tap('取消')
  expect(await left).toEqual({ errMsg: 'scanCode:fail cancel' })
})

it('the open page follows the theme that the panel sets (P2)', async () => {
  const bar = () =>
    phone
      .page()
      .locator('.mp-screen:not(.mp-hidden) .mp-navigation-bar')
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await bar()).toBe('rgb(255, 255, 255)')
  await phone.setDevice({ theme: 'dark' })
  await phone.page().locator('.mp-status-bar[data-tint=white]').waitFor()
  expect(await bar()).toBe('rgb(16, 16, 16)')
  await phone.setDevice({ theme: 'light' })
  await phone.page().locator('.mp-status-bar[data-tint=black]').waitFor()
  expect(await bar()).toBe('rgb(255, 255, 255)')
})

it('what the phone does not have fails and is listed as missing', async () => {
  expect((await phone.call('getLocation'))['errMsg']).toMatch(/^getLocation:fail not supported/)
  expect(await phone.page().evaluate(() => [...__mp.missing])).toContain('getLocation')
})

it('storage belongs to one WeChat user', async () => {
  await phone.call('setStorage', { key: 'draft', data: { step: 2 } })
  expect(await phone.call('getStorage', { key: 'draft' })).toMatchObject({ data: { step: 2 } })
  await phone.page().goto(`${phone.desk.url}/preview/phone.html?user=oSomebodyElse`)
  await phone.page().waitForFunction(() => '__mp' in globalThis)
  expect(await phone.call('getStorage', { key: 'draft' })).toEqual({
    errMsg: 'getStorage:fail data not found',
  })
  await phone.reopen()
})
