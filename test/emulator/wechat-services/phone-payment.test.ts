import { openPhone, type OpenPhone } from './support/open-phone'

let phone: OpenPhone
beforeAll(async () => {
  phone = await openPhone()
}, 90_000)
afterAll(() => phone.close())

const sheet = () => phone.page().getByRole('dialog', { name: '微信支付' })

it('the sheet shows who gets how much for what, and 确认支付 pays (G3)', async () => {
  const result = phone.call('requestPayment', await phone.openOrder('SHEET-0001'))
  await sheet().waitFor()
  expect(await sheet().innerText()).toMatch(
    /¥380\.00[\s\S]*江临省软件行业协会[\s\S]*人工智能训练师 三级 报名费/,
  )
  await phone.tap('确认支付')
  expect(await result).toEqual({ errMsg: 'requestPayment:ok' })
  expect(await phone.orderState('SHEET-0001')).toBe('SUCCESS')
})

it.each([
  ['取消', 'SHEET-0002'],
  ['稍后支付', 'SHEET-0003'],
  ['关闭支付窗口', 'SHEET-0004'],
])('%s leaves the order unpaid and fails as WeChat does (G9)', async (label, outTradeNo) => {
  const result = phone.call('requestPayment', await phone.openOrder(outTradeNo))
  await phone.tap(label)
  expect(await result).toEqual({ errMsg: 'requestPayment:fail cancel' })
  expect(await phone.orderState(outTradeNo)).toBe('NOTPAY')
})

it('a forged paySign opens no sheet (G6)', async () => {
  const params = await phone.openOrder('SHEET-0005')
  const result = await phone.call('requestPayment', { ...params, nonceStr: 'forged' })
  expect(result['errMsg']).toBe('requestPayment:fail 支付验证签名失败')
  expect(await sheet().count()).toBe(0)
})

it('a payment that is refused says why and leaves the sheet open', async () => {
  const params = await phone.openOrder('SHEET-0006')
  const result = phone.call('requestPayment', params)
  await sheet().waitFor()
  await phone.desk.post('/wechatpay/cashier/pay', params)
  await phone.tap('确认支付')
  await phone.page().getByRole('alert').getByText('该订单已支付').waitFor()
  await phone.tap('取消')
  expect((await result)['errMsg']).toBe('requestPayment:fail cancel')
})
