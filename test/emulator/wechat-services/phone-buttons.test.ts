import { eventually } from '../wechat/open-fixture'
import { openPhone, type OpenPhone } from './support/open-phone'

let phone: OpenPhone
beforeAll(async () => {
  phone = await openPhone()
}, 90_000)
beforeEach(() => phone.reopen('/pages/fields/fields'))
afterAll(() => phone.close())

const shows = async (wanted: string): Promise<void> => {
  const read = (): Promise<string> => phone.page().locator('.out').innerText()
  expect(await eventually(phone.page(), read, (text) => text === wanted)).toBe(wanted)
}
const press = (name: string): Promise<void> => phone.page().locator(name).click()

describe('what WeChat opens for a button', () => {
  it('contact: a chat that knows where the person came from; the tapped card is told', async () => {
    await press('.contact')
    const chat = phone.page().getByRole('dialog', { name: '客服会话' })
    expect(await chat.innerText()).toContain('会话来源：帮助页')
    await chat.getByLabel('留言').fill('怎么改名字')
    await phone.tap('发送')
    expect(await chat.innerText()).toContain('怎么改名字')
    await phone.tap('发送给客服：报名问题')
    await shows('contact {"errMsg":"enterContact:ok","path":"/pages/detail/detail","query":{"id":"4"}}')
  })

  it("feedback: WeChat's form, that goes when it is sent", async () => {
    await press('.feedback')
    await phone.page().getByLabel('产品建议').check()
    await phone.page().getByLabel('反馈内容').fill('字再大一点')
    await phone.tap('提交')
    await phone.page().getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('agreePrivacyAuthorization and openSetting tell the page; a real-time number is a code once allowed', async () => {
    await press('.privacy')
    await shows('agreeprivacyauthorization {"errMsg":"agreePrivacyAuthorization:ok"}')
    await press('.setting')
    await shows('opensetting {"errMsg":"openSetting:ok","authSetting":{}}')
    await press('.real-phone')
    await phone.tap('同意')
    await phone.tap('不允许')
    await shows('getrealtimephonenumber {"errno":103,"errMsg":"getRealtimePhoneNumber:fail user deny"}')
  })

  it("a nickname is offered from WeChat's own book, and reviewed there", async () => {
    const field = phone.page().locator('.nick input')
    await field.focus()
    await phone.tap('用微信昵称：方晴')
    expect(await field.inputValue()).toBe('方晴')
    await field.fill('违规测试')
    await field.blur()
    await shows('nicknamereview {"pass":false,"timeout":false}')
    expect(await field.inputValue()).toBe('')
  })
})

describe('the menu of the capsule', () => {
  const menu = () => phone.page().getByRole('button', { name: '更多', exact: true }).click()

  it('forwards a page that may be shared, unless the page took that away', async () => {
    await phone.reopen('/pages/form/form')
    await menu()
    await phone.tap('转发给朋友')
    expect(await phone.page().getByRole('menu').last().innerText()).toContain('转发「分享 menu 」')
    await phone.tap('单位同事')
    await phone.call('hideShareMenu')
    await menu()
    expect(await phone.page().getByRole('menu').innerText()).not.toContain('转发给朋友')
    await phone.tap('取消')
  })

  it('a page without onShareAppMessage is not forwarded', async () => {
    await menu()
    expect(await phone.page().getByRole('menu').innerText()).toBe('反馈与投诉\n重新进入小程序\n取消')
    await phone.tap('取消')
  })
})

describe('what wx knows of itself and of the phone', () => {
  const evaluate = <T>(run: string): Promise<T> => phone.page().evaluate(`(() => { ${run} })()`)

  it('canIUse answers for calls, their members and built-ins', async () => {
    const asked = [
      'showModal',
      'cloud.callFunction',
      'button.open-type.share',
      'flyToMoon',
      'cloud.flyToMoon',
    ]
    expect(await evaluate(`return ${JSON.stringify(asked)}.map((name) => wx.canIUse(name))`)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('bytes go to base64 and back; several keys are stored and read at once', async () => {
    expect(await evaluate(`return wx.arrayBufferToBase64(wx.base64ToArrayBuffer('5Y2P5Lya6YCa'))`)).toBe(
      '5Y2P5Lya6YCa',
    )
    expect(
      await evaluate(`wx.batchSetStorageSync([{ key: 'a', value: 1 }, { key: 'b', value: [2] }])
        return wx.batchGetStorageSync(['a', 'b', 'c'])`),
    ).toEqual([1, [2], ''])
  })

  it('font size and theme come from the panel (P2)', async () => {
    await phone.setDevice({ fontSize: 23, theme: 'dark' })
    const read = () => evaluate<{ fontSizeSetting: number; theme: string }>('return wx.getAppBaseInfo()')
    expect(await eventually(phone.page(), read, ({ theme }) => theme === 'dark')).toMatchObject({
      fontSizeSetting: 23,
      fontSizeScaleFactor: 23 / 17,
      theme: 'dark',
    })
    await phone.setDevice({})
  })

  it('the clipboard keeps a text; a call to a number is offered', async () => {
    await phone.call('setClipboardData', { data: '准考证号' })
    expect(await phone.call('getClipboardData')).toMatchObject({ data: '准考证号' })
    const call = phone.call('makePhoneCall', { phoneNumber: '0571-0000' })
    await phone.tap('呼叫 0571-0000')
    expect(await call).toEqual({ errMsg: 'makePhoneCall:ok' })
  })

  it('toast and loading share one place; a later one takes it', async () => {
    await phone.call('showLoading', { title: '正在提交', mask: true })
    expect(await phone.page().locator('.wxui-toast').innerText()).toBe('正在提交')
    await phone.call('showToast', { title: '已保存', duration: 60_000 })
    expect(await phone.page().locator('.wxui-toast').allInnerTexts()).toEqual(['已保存'])
    await phone.call('hideLoading')
    expect(await phone.page().locator('.wxui-toast').count()).toBe(1)
    await phone.call('hideToast')
    expect(await phone.page().locator('.wxui-toast').count()).toBe(0)
  })
})
