import { openWechatDesk, USER, type WechatDesk } from './support/wechat-desk'

const APP_ID = 'wx8888888888888888'

let desk: WechatDesk
beforeEach(async () => {
  desk = await openWechatDesk()
})
afterEach(() => desk.stop())

const issue = async (body: unknown = {}) => String((await desk.post('/wechat/phone-code', body)).body['code'])
const redeem = (code: unknown, appId = APP_ID) =>
  desk.services.platform.openApi.call('phonenumber.getPhoneNumber', { code }, { openid: USER.openid, appId })

it('a code gives the number of the person who tapped the button (A3)', async () => {
  expect(await redeem(await issue())).toMatchObject({
    errcode: 0,
    phone_info: { phoneNumber: '13905717301', purePhoneNumber: '13905717301', countryCode: '86' },
  })
})

it('a code works once: the second time it is 40029 (A3)', async () => {
  const code = await issue()
  await redeem(code)
  expect(await redeem(code)).toMatchObject({ errcode: 40029 })
})

it('a code of five minutes ago is 40029, one a moment younger is not', async () => {
  const old = await issue()
  desk.clock.advance(1)
  const young = await issue()
  desk.clock.advance(5 * 60_000 - 1)
  expect(await redeem(old)).toMatchObject({ errcode: 40029 })
  expect(await redeem(young)).toMatchObject({ errcode: 0 })
})

it.each([
  ['that nobody gave out', 'made-up'],
  ['that is missing', undefined],
  ['that is no text', { $ne: null }],
])('a code %s is 40029', async (_case, code) => {
  expect(await redeem(code)).toMatchObject({ errcode: 40029 })
})

it('a code of another mini-program is 40029', async () => {
  expect(await redeem(await issue(), 'wx0000000000000000')).toMatchObject({ errcode: 40029 })
})

it('an unknown person gets no code', async () => {
  expect(await desk.post('/wechat/phone-code', {}, 'oNobody')).toMatchObject({ status: 403 })
})

it('a used code stays used after a restart', async () => {
  const code = await issue()
  await redeem(code)
  await desk.restart()
  expect(await redeem(code)).toMatchObject({ errcode: 40029 })
})

it('a person added in the panel is there after a restart and gone after a reset', async () => {
  const { body } = await desk.post('/wechat/users', { nickname: '何木', phone: '13905717302' })
  const { openid } = body['user'] as { openid: string }
  await desk.restart()
  expect(desk.services.platform.findUser(openid)).toMatchObject({ nickname: '何木' })
  await desk.post('/wechat/reset', {})
  expect(desk.services.platform.users()).toEqual([USER])
})

it('a person with a wrong phone number is not added', async () => {
  expect(await desk.post('/wechat/users', { nickname: '何木', phone: '12345' })).toMatchObject({
    status: 400,
  })
})
