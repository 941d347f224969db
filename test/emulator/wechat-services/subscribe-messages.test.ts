import { openWechatDesk, USER, type WechatDesk } from './support/wechat-desk'

const TEMPLATE = 'template-of-results'

let desk: WechatDesk
beforeEach(async () => {
  desk = await openWechatDesk()
})
afterEach(() => desk.stop())

const call = (apiName: string, request: Record<string, unknown>) =>
  desk.services.platform.openApi.call(apiName, request, { openid: null, appId: 'wx8888888888888888' })
const send = (changes: Record<string, unknown> = {}) =>
  call('subscribeMessage.send', {
    touser: USER.openid,
    template_id: TEMPLATE,
    page: 'pages/messages/messages',
    data: { thing1: { value: '人工智能训练师 三级' }, phrase2: { value: '审核通过' } },
    ...changes,
  })
const answer = (value: 'accept' | 'reject') =>
  desk.post('/wechat/subscribe-consent', { answers: { [TEMPLATE]: value } })

it('nobody gets a message that they did not allow: 43101 (K2)', async () => {
  expect(await send()).toMatchObject({ errcode: 43101 })
  await answer('reject')
  expect(await send()).toMatchObject({ errcode: 43101 })
  expect(desk.services.inbox.list()).toEqual([])
})

it('one accept is one message (K2)', async () => {
  await answer('accept')
  expect(await send()).toMatchObject({ errcode: 0 })
  expect(await send()).toMatchObject({ errcode: 43101 })
  expect(desk.services.inbox.list()).toMatchObject([
    { channel: 'subscribe', to: USER.openid, link: 'pages/messages/messages' },
  ])
})

it('a thing of 21 characters is 47003, names the field and spends no accept', async () => {
  await answer('accept')
  const long = { thing1: { value: '认'.repeat(21) } }
  expect(await send({ data: long })).toMatchObject({
    errcode: 47003,
    errmsg: expect.stringContaining('thing1'),
  })
  expect(await send()).toMatchObject({ errcode: 0 })
})

it('a person who does not exist is 40003', async () => {
  expect(await send({ touser: 'oNobody' })).toMatchObject({ errcode: 40003 })
})

it('text is checked with errcode 0 and the verdict in result.suggest', async () => {
  const check = (content: string) =>
    call('security.msgSecCheck', { version: 2, scene: 2, openid: USER.openid, content })
  expect(await check('招聘质量管理体系审核员')).toMatchObject({ errcode: 0, result: { suggest: 'pass' } })
  expect(await check('这是违规测试内容')).toMatchObject({ errcode: 0, result: { suggest: 'risky' } })
  expect(await check('字'.repeat(2501))).toMatchObject({ errcode: 45002 })
})

it('an API that is not part of the emulator fails and says so', async () => {
  expect(await call('nearbyPoi.add', {})).toMatchObject({
    errcode: -604100,
    errmsg: expect.stringContaining('nearbyPoi.add'),
  })
})
