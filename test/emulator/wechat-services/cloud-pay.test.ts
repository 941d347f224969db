import { gunzipSync } from 'node:zlib'
import { APP_ID, MCHID } from './support/merchant'
import { openPayDesk, PAYER, type PayDesk } from './support/pay-desk'

const HOUR = 3_600_000

let desk: PayDesk
beforeEach(async () => {
  desk = await openPayDesk()
})
afterEach(() => desk.stop())

const call = (api: string, request: object) =>
  desk.pay.cloudPay(api, { sub_mch_id: MCHID, ...request }, { openid: PAYER, appId: APP_ID })
const order = (outTradeNo: string, changes: object = {}) =>
  call('unifiedOrder', {
    body: '报名费',
    out_trade_no: outTradeNo,
    spbill_create_ip: '127.0.0.1',
    total_fee: 38_000,
    env_id: 'env-1',
    function_name: 'paid',
    ...changes,
  })
const pay = (opened: Record<string, unknown>) =>
  desk.cashier('pay', opened['payment'] as Record<string, string>)
const notices = async () =>
  (await desk.control('/run'))['notices'] as { state: string; attempts: unknown[]; nextAt: number | null }[]

it('unifiedOrder: answers what wx.requestPayment needs, and the cashier takes it', async () => {
  const opened = order('CLOUD-1')
  expect(opened).toMatchObject({
    return_code: 'SUCCESS',
    result_code: 'SUCCESS',
    sub_mch_id: MCHID,
    payment: { appId: APP_ID, signType: 'MD5', package: `prepay_id=${String(opened['prepay_id'])}` },
  })
  const { status } = await pay(opened)
  expect(status).toBe(200)
  expect(call('queryOrder', { out_trade_no: 'CLOUD-1' })).toMatchObject({
    trade_state: 'SUCCESS',
    total_fee: 38_000,
    sub_openid: PAYER,
  })
})

it('unifiedOrder: the cashier refuses a changed signature', async () => {
  const payment = { ...(order('CLOUD-2')['payment'] as Record<string, string>), paySign: 'A'.repeat(32) }
  expect((await desk.cashier('pay', payment)).body).toMatchObject({ error: { code: 'SIGN_ERROR' } })
})

it('unifiedOrder: a paid order is refused in the older words, not as an error', async () => {
  await pay(order('CLOUD-3'))
  expect(order('CLOUD-3')).toMatchObject({
    return_code: 'SUCCESS',
    result_code: 'FAIL',
    err_code: 'ORDERPAID',
    err_code_des: '该订单已支付',
  })
})

it('unifiedOrder: an unbound merchant and a missing field are refused', () => {
  expect(order('CLOUD-4', { sub_mch_id: '1' })).toMatchObject({ return_code: 'FAIL' })
  expect(order('CLOUD-4', { total_fee: 0.5 })).toMatchObject({ result_code: 'FAIL', err_code: 'PARAM_ERROR' })
  expect(call('transferMoney', {})).toMatchObject({ errcode: -604100 })
})

it('callback: the function gets the payment and ends the notices with errcode 0', async () => {
  await pay(order('CLOUD-5', { attach: '考试' }))
  const [notice] = await notices()
  expect(desk.functionCalls).toEqual([
    {
      name: 'paid',
      event: expect.objectContaining({
        returnCode: 'SUCCESS',
        resultCode: 'SUCCESS',
        subOpenid: PAYER,
        outTradeNo: 'CLOUD-5',
        totalFee: 38_000,
        attach: '考试',
        timeEnd: expect.stringMatching(/^\d{14}$/) as string,
      }) as object,
    },
  ])
  expect(notice).toMatchObject({ state: 'delivered', nextAt: null })
})

it('callback: any other answer is sent again, for two days', async () => {
  desk.answerFunctions(() => ({ return_code: 'SUCCESS' }))
  await pay(order('CLOUD-6'))
  expect((await notices())[0]).toMatchObject({ state: 'pending' })
  desk.clock.advance(14_999)
  expect((await notices())[0]?.attempts).toHaveLength(1)
  desk.clock.advance(1)
  expect((await notices())[0]?.attempts).toHaveLength(2)
  const startedAt = desk.clock.now()
  for (let turn = 0; turn < 30; turn += 1) {
    const { nextAt } = (await notices())[0]!
    if (nextAt !== null) desk.clock.set(new Date(nextAt))
  }
  expect((await notices())[0]).toMatchObject({ state: 'given_up', nextAt: null })
  expect(desk.functionCalls).toHaveLength(19)
  expect((desk.clock.now() - startedAt) / HOUR).toBeCloseTo(42, 0)
})

it('callback: a function that fails is asked again and then believed', async () => {
  let turn = 0
  desk.answerFunctions(() => {
    turn += 1
    if (turn === 1) throw new Error('broken')
    return { errcode: 0 }
  })
  await pay(order('CLOUD-7'))
  expect((await notices())[0]).toMatchObject({ state: 'pending' })
  desk.clock.advance(15_000)
  expect((await notices())[0]).toMatchObject({ state: 'delivered' })
})

it('callback: the panel delivers it once more, as WeChat may', async () => {
  await pay(order('CLOUD-8'))
  await notices()
  const { notices: list } = (await desk.control('/run')) as { notices: { noticeId: string }[] }
  await desk.control(`/notices/${list[0]!.noticeId}/deliver`, {})
  expect(desk.functionCalls).toHaveLength(2)
  expect(desk.functionCalls[1]).toEqual(desk.functionCalls[0])
})

it('closeOrder: an unpaid order closes, a paid one is ORDERPAID', async () => {
  order('CLOUD-9')
  expect(call('closeOrder', { out_trade_no: 'CLOUD-9' })).toMatchObject({ result_code: 'SUCCESS' })
  await pay(order('CLOUD-10'))
  expect(call('closeOrder', { out_trade_no: 'CLOUD-10' })).toMatchObject({ err_code: 'ORDERPAID' })
  expect(call('queryOrder', { out_trade_no: 'CLOUD-0' })).toMatchObject({ err_code: 'ORDERNOTEXIST' })
})

it('refund: is done a few seconds later, and calls the function that it names', async () => {
  await pay(order('CLOUD-11'))
  await notices()
  const asked = { out_trade_no: 'CLOUD-11', out_refund_no: 'CR-1', total_fee: 38_000, refund_fee: 8_000 }
  expect(call('refund', { ...asked, function_name: 'refunded' })).toMatchObject({ refund_fee: 8_000 })
  expect(call('queryRefund', { out_refund_no: 'CR-1' })).toMatchObject({ refund_status_0: 'PROCESSING' })
  desk.clock.advance(5_000)
  await notices()
  expect(call('queryRefund', { out_refund_no: 'CR-1' })).toMatchObject({ refund_status_0: 'SUCCESS' })
  expect(desk.functionCalls[1]).toMatchObject({
    name: 'refunded',
    event: { outRefundNo: 'CR-1', refundFee: 8_000, refundStatus: 'SUCCESS' },
  })
})

it('downloadBill: the same bill as V3, or gzip, from 10:00 of the next day', async () => {
  await pay(order('CLOUD-12'))
  const asked = { bill_date: '20260513', bill_type: 'ALL' }
  expect(call('downloadBill', asked)).toMatchObject({ return_code: 'FAIL' })
  desk.clock.set(new Date('2026-05-14T10:00:00+08:00'))
  const { buffer } = call('downloadBill', asked) as { buffer: Buffer }
  expect(buffer.toString('utf8')).toContain('`CLOUD-12,')
  const zipped = call('downloadBill', { ...asked, tar_type: 'GZIP' }) as { buffer: Buffer }
  expect(gunzipSync(zipped.buffer)).toEqual(buffer)
})
