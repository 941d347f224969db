import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library'
import { loadImage, createCanvas } from '@napi-rs/canvas'
import { openWechatDesk, USER, type WechatDesk } from './support/wechat-desk'

let desk: WechatDesk
beforeEach(async () => {
  desk = await openWechatDesk()
})
afterEach(() => desk.stop())

const call = (apiName: string, request: Record<string, unknown>, openid: string | null = USER.openid) =>
  desk.services.openApi.call(apiName, request, { openid, appId: 'wx8888888888888888' })

async function readCode(png: Buffer): Promise<{ text: string; width: number }> {
  const image = await loadImage(png)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const luminances = Uint8ClampedArray.from({ length: width * height }, (_, pixel) => data[pixel * 4] ?? 0)
  const source = new RGBLuminanceSource(luminances, width, height)
  return { text: new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText(), width }
}

it('wxacode.getUnlimited: a picture that holds the page and the scene', async () => {
  const request = { scene: 'exam=1', page: 'packages/exam/detail/detail', width: 600 }
  const { contentType, buffer } = (await call('wxacode.getUnlimited', request)) as {
    contentType: string
    buffer: Buffer
  }
  expect(contentType).toBe('image/png')
  expect(await readCode(buffer)).toEqual({ text: 'packages/exam/detail/detail?scene=exam%3D1', width: 600 })
})

it.each([
  [{ scene: 'x'.repeat(33) }, 40169],
  [{ scene: '中文' }, 40169],
  [{ scene: 'a', page: '/pages/home/home' }, 41030],
])('wxacode.getUnlimited: refuses %j', async (request, errcode) => {
  expect(await call('wxacode.getUnlimited', request)).toMatchObject({ errcode })
})

const media = (value: Buffer, contentType = 'image/png') => ({ media: { value, contentType } })

it.each([
  ['a good picture', media(Buffer.from('pixels')), 0],
  ['a picture with the word for risky', media(Buffer.from('pixels 违规测试 pixels')), 87014],
  ['more than 1 MB', media(Buffer.alloc(1024 * 1024 + 1, 1)), 40006],
  ['a PDF', media(Buffer.from('%PDF'), 'application/pdf'), 40005],
  ['nothing', {}, 41005],
])('security.imgSecCheck: %s', async (_, request, errcode) => {
  expect(await call('security.imgSecCheck', request)).toMatchObject({ errcode })
})

it.each([
  ['another version', { version: 1 }, 40129],
  ['an unknown scene', { scene: 9 }, 40129],
  ['an address that is none', { media_url: 'picture.png' }, 40129],
  ['an unknown person', { openid: 'oNobody' }, 40003],
])('security.mediaCheckAsync: refuses %s', async (_, changes, errcode) => {
  const request = { media_url: 'http://127.0.0.1/a.png', media_type: 2, version: 2, scene: 1 }
  const answer = await call('security.mediaCheckAsync', { ...request, openid: USER.openid, ...changes })
  expect(answer).toMatchObject({ errcode })
})

describe('getOpenData', () => {
  const issue = async () =>
    String((await desk.post('/wechat/cloud-id', { data: { phoneNumber: '13900000001' } })).body['cloudID'])
  const opened = async (list: string[], openid: string | null = USER.openid) => {
    const reply = (await call('cloudbase.getOpenData', { cloudid_list: list }, openid)) as {
      list: { json: string }[]
    }
    return reply.list.map(({ json }) => JSON.parse(json) as Record<string, unknown>)
  }

  it('opens what a page holds the name of, with the watermark of the mini-program', async () => {
    const cloudID = await issue()
    expect(await opened([cloudID])).toMatchObject([
      { cloudID, data: { phoneNumber: '13900000001', watermark: { appid: 'wx8888888888888888' } } },
    ])
  })

  it('refuses one by one what is unknown, too old or of another person', async () => {
    const cloudID = await issue()
    expect(await opened(['unknown', cloudID])).toMatchObject([{ errCode: -601006 }, { cloudID }])
    expect((await opened([cloudID], 'oSomebodyElse'))[0]).not.toHaveProperty('data')
    desk.clock.advance(5 * 60_000)
    expect((await opened([cloudID]))[0]).toMatchObject({ errCode: -601006 })
  })
})

describe('subscribeMessage.send takes a value', () => {
  const template = 'template-of-fields'
  const errcodeOf = async (field: string, value: string) => {
    await desk.post('/wechat/subscribe-consent', { answers: { [template]: 'accept' } })
    const data = { [field]: { value } }
    const reply = await call('subscribeMessage.send', { touser: USER.openid, template_id: template, data })
    return reply['errcode']
  }

  it.each([
    ['number1', '12.50'],
    ['letter1', 'ABC'],
    ['symbol1', '★'],
    ['character_string1', 'NO-2026/001'],
    ['time1', '2026年10月1日 15:01'],
    ['time1', '15:01~17:30'],
    ['date1', '2026-10-01'],
    ['amount1', '¥380.00'],
    ['phone_number1', '+86-13900000001'],
    ['car_number1', '粤A8Z888挂'],
    ['name1', '尼格买提·热合曼'],
    ['name1', 'Alexander Hamilton'],
    ['phrase1', '审核通过'],
  ])('%s: %s', async (field, value) => {
    expect(await errcodeOf(field, value)).toBe(0)
  })

  it.each([
    ['number1', '十二'],
    ['letter1', 'ABC1'],
    ['symbol1', 'A'],
    ['character_string1', '编号1'],
    ['time1', '明天下午'],
    ['date1', '15:01'],
    ['amount1', '三百元'],
    ['phone_number1', '1390000000100000000'],
    ['name1', '一二三四五六七八九十一'],
    ['phrase1', '审核OK'],
    ['thing1', ''],
  ])('but not %s: %s, which is 47003', async (field, value) => {
    expect(await errcodeOf(field, value)).toBe(47003)
  })
})
