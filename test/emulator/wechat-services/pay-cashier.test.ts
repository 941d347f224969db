import { MCHID, payParams } from './support/merchant'
import { openPayDesk, type PayDesk } from './support/pay-desk'

const HOUR_MS = 3_600_000

let desk: PayDesk
beforeEach(async () => {
  desk = await openPayDesk()
})
afterEach(() => desk.stop())

it('the sheet shows merchant, description and amount of the order', async () => {
  const params = payParams(await desk.prepay('CASH-00001'), desk.clock.now())
  expect((await desk.cashier('open', params)).body).toMatchObject({
    merchantName: '江临省软件行业协会',
    description: '人工智能训练师 三级 报名费',
    amountFen: 38_000,
  })
})

it('a paySign that is not the merchant’s is refused (G6)', async () => {
  const params = payParams(await desk.prepay('CASH-00002'), desk.clock.now())
  const answer = await desk.cashier('pay', { ...params, nonceStr: 'another' })
  expect(answer).toMatchObject({ body: { error: { code: 'SIGN_ERROR', message: '支付验证签名失败' } } })
})

it('a prepay_id of two hours ago no longer opens the sheet, a renewed one does (G4)', async () => {
  const first = await desk.prepay('CASH-00003')
  desk.clock.advance(2 * HOUR_MS)
  const late = await desk.cashier('open', payParams(first, desk.clock.now()))
  expect(late).toMatchObject({ body: { error: { code: 'PREPAY_EXPIRED' } } })
  const renewed = await desk.prepay('CASH-00003')
  expect((await desk.cashier('open', payParams(renewed, desk.clock.now()))).body).not.toHaveProperty('error')
})

it('an order past its time_expire cannot be paid (G1)', async () => {
  const prepayId = await desk.prepay('CASH-00004', { time_expire: '2026-05-13T10:20:00+08:00' })
  desk.clock.advance(HOUR_MS)
  const answer = await desk.cashier('pay', payParams(prepayId, desk.clock.now()))
  expect(answer).toMatchObject({ body: { error: { code: 'ORDER_EXPIRED' } } })
})

it('somebody else’s phone cannot pay the order', async () => {
  const params = payParams(await desk.prepay('CASH-00005'), desk.clock.now())
  expect(await desk.cashier('pay', params, 'oSomebodyElse')).toMatchObject({
    body: { error: { code: 'INVALID_REQUEST' } },
  })
})

it('an order is paid once, however often 确认支付 is tapped (G5)', async () => {
  const params = payParams(await desk.prepay('CASH-00006'), desk.clock.now())
  const answers = await Promise.all([1, 2, 3].map(() => desk.cashier('pay', params)))
  const outcomes = answers.map(({ body }) => ('error' in body ? 'refused' : 'paid'))
  expect(outcomes.sort()).toEqual(['paid', 'refused', 'refused'])
  const { body } = await desk.request('GET', `/v3/pay/transactions/out-trade-no/CASH-00006?mchid=${MCHID}`)
  expect(body['trade_state']).toBe('SUCCESS')
})

it('a closed order cannot be paid with a sheet that is still open (G8)', async () => {
  const params = payParams(await desk.prepay('CASH-00007'), desk.clock.now())
  await desk.cashier('open', params)
  await desk.request('POST', '/v3/pay/transactions/out-trade-no/CASH-00007/close', { mchid: MCHID })
  expect(await desk.cashier('pay', params)).toMatchObject({ body: { error: { code: 'ORDER_CLOSED' } } })
})
