import { openNotice } from './support/open-notice'
import { openPayDesk, type PayDesk } from './support/pay-desk'

const REFUNDS = '/v3/refund/domestic/refunds'

let desk: PayDesk
beforeEach(async () => {
  desk = await openPayDesk()
})
afterEach(() => desk.stop())

const refund = (outRefundNo: string, fen: number) =>
  desk.request('POST', REFUNDS, {
    out_trade_no: 'REFUND-001',
    out_refund_no: outRefundNo,
    amount: { refund: fen, total: 38_000, currency: 'CNY' },
  })

it('an accepted refund is not done; a notice and a query say when it is (H1)', async () => {
  await desk.payOrder('REFUND-001')
  await desk.pay.runDue()
  expect((await refund('R-1', 38_000)).body).toMatchObject({ status: 'PROCESSING' })
  desk.clock.advance(5_000)
  await desk.pay.runDue()
  expect((await desk.request('GET', `${REFUNDS}/R-1`)).body).toMatchObject({ status: 'SUCCESS' })
  const notice = desk.receiver.notices[1]
  expect(notice && openNotice(notice)).toMatchObject({
    event_type: 'REFUND.SUCCESS',
    plain: { out_refund_no: 'R-1', refund_status: 'SUCCESS', amount: { refund: 38_000, total: 38_000 } },
  })
})

it('the same refund number asked again is the same refund, not a second one (H1)', async () => {
  await desk.payOrder('REFUND-001')
  const first = await refund('R-2', 10_000)
  const second = await refund('R-2', 10_000)
  expect(second.body['refund_id']).toBe(first.body['refund_id'])
})

it('refunds never exceed what was paid', async () => {
  await desk.payOrder('REFUND-001')
  await refund('R-3', 30_000)
  desk.clock.advance(60_000)
  expect(await refund('R-4', 8_001)).toMatchObject({ status: 403, body: { code: 'NOT_ENOUGH' } })
  expect((await refund('R-5', 8_000)).status).toBe(200)
})

it('two refunds of one order within a minute are refused', async () => {
  await desk.payOrder('REFUND-001')
  await refund('R-6', 100)
  expect(await refund('R-7', 100)).toMatchObject({ status: 429, body: { code: 'FREQUENCY_LIMITED' } })
})

it('an order that was not paid is not refunded', async () => {
  await desk.prepay('REFUND-001')
  expect(await refund('R-8', 100)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
})

it('a refund number that nobody used is RESOURCE_NOT_EXISTS', async () => {
  const answer = await desk.request('GET', `${REFUNDS}/R-9`)
  expect(answer).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } })
})
