import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { authorization, payParams } from './support/merchant'
import { openPayDesk, type PayDesk } from './support/pay-desk'

const HOUR = 3_600_000

let desk: PayDesk
beforeEach(async () => {
  desk = await openPayDesk()
  // 09:00 in Beijing.
  desk.clock.set(new Date('2031-07-01T01:00:00.000Z'))
})
afterEach(() => desk.stop())

const apply = (path: string) => desk.request('GET', `/v3/bill/${path}`)
const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')

async function download(address: unknown): Promise<Buffer> {
  const url = new URL(String(address))
  const path = `${url.pathname}${url.search}`
  const headers = {
    accept: '*/*',
    'user-agent': 'test',
    authorization: authorization('GET', path, '', desk.clock.now()),
  }
  const reply = await fetch(url, { headers })
  if (reply.status !== 200) throw new Error(await reply.text())
  return Buffer.from(await reply.arrayBuffer())
}

/** Lines of a bill as lists of values; every value of a record begins with a back-tick. */
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',').map((value) => value.replace(/^`/, '')))

async function billLines(path: string): Promise<string[][]> {
  const { body } = await apply(path)
  return linesOf((await download(body['download_url'])).toString('utf8'))
}

async function payAndRefund(): Promise<void> {
  await desk.payOrder('BILL-0001')
  desk.clock.advance(HOUR)
  await desk.payOrder('BILL-0002')
  desk.clock.advance(HOUR)
  await desk.request('POST', '/v3/refund/domestic/refunds', {
    out_trade_no: 'BILL-0001',
    out_refund_no: 'R-1',
    amount: { refund: 10_000, total: 38_000, currency: 'CNY' },
  })
  desk.clock.advance(10_000)
  await desk.pay.runDue()
}

const nextDay = (time: string) => desk.clock.set(new Date(`2031-07-02T${time}+08:00`))

it('trade bill: is there from 10:00 of the next day on, by the clock', async () => {
  await payAndRefund()
  expect(await apply('tradebill?bill_date=2031-07-01')).toMatchObject({
    status: 400,
    body: { code: 'INVALID_REQUEST' },
  })
  nextDay('09:59:59')
  expect((await apply('tradebill?bill_date=2031-07-01')).body['code']).toBe('STATEMENT_CREATING')
  nextDay('10:00:00')
  expect((await apply('tradebill?bill_date=2031-07-01')).status).toBe(200)
})

it('trade bill: a gzip file whose content has the SHA1 that the application named', async () => {
  await payAndRefund()
  nextDay('10:00:00')
  const { body } = await apply('tradebill?bill_date=2031-07-01&bill_type=ALL&tar_type=GZIP')
  const content = gunzipSync(await download(body['download_url']))
  expect(body).toMatchObject({ hash_type: 'SHA1', hash_value: sha1(content) })
  const text = content.toString('utf8')
  expect(text.split('\r\n')[1]).toMatch(/^`2031-07-01 09:00:00,`wx8888888888888888,`1900000109,`0,`,`4200/)
  const [columns, first, second, refund, , summary] = linesOf(text)
  const value = (line: string[] | undefined, column: string) => line?.[columns?.indexOf(column) ?? -1]
  expect([first, second, refund].map((line) => value(line, '商户订单号'))).toEqual([
    'BILL-0001',
    'BILL-0002',
    'BILL-0001',
  ])
  expect([value(first, '订单金额'), value(first, '手续费')]).toEqual(['380.00', '2.28000'])
  expect(['交易状态', '商户退款单号', '退款金额', '手续费'].map((name) => value(refund, name))).toEqual([
    'REFUND',
    'R-1',
    '100.00',
    '-0.60000',
  ])
  expect(summary).toEqual(['3', '760.00', '100.00', '0.00', '3.96000', '760.00', '100.00'])
})

const allColumns =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const allSums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

/** The columns are those of WeChat's own description, each type of bill in its own order. */
it.each([
  ['ALL', 3, allColumns, allSums],
  [
    'SUCCESS',
    2,
    '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注',
    '总交易单数,应结订单总金额,手续费总金额,订单总金额',
  ],
  ['REFUND', 1, allColumns.replace('微信退款单号', '退款申请时间,退款成功时间,微信退款单号'), allSums],
])('trade bill %s: %i records in its own columns', async (type, count, columns, sums) => {
  await payAndRefund()
  nextDay('12:00:00')
  const lines = await billLines(`tradebill?bill_date=2031-07-01&bill_type=${type}`)
  expect(lines).toHaveLength(count + 3)
  expect(lines[0]?.join(',')).toBe(columns)
  expect(lines.at(-2)?.join(',')).toBe(sums)
  for (const line of lines.slice(1, -2)) expect(line).toHaveLength(lines[0]?.length ?? 0)
})

it('a refund belongs to the day on which it was accepted, with the status it had when the bill was made', async () => {
  await desk.payOrder('BILL-0001')
  desk.clock.set(new Date('2031-07-01T23:59:59+08:00'))
  await desk.request('POST', '/v3/refund/domestic/refunds', {
    out_trade_no: 'BILL-0001',
    out_refund_no: 'R-LATE',
    amount: { refund: 10_000, total: 38_000, currency: 'CNY' },
  })
  nextDay('11:00:00')
  await desk.pay.runDue()
  const [columns = [], refund = []] = await billLines('tradebill?bill_date=2031-07-01&bill_type=REFUND')
  const value = (name: string) => refund[columns.indexOf(name)]
  expect(['交易时间', '退款申请时间', '退款成功时间', '退款状态'].map(value)).toEqual([
    '2031-07-01 23:59:59',
    '2031-07-01 23:59:59',
    '',
    'PROCESSING',
  ])
  expect((await billLines('fundflowbill?bill_date=2031-07-01'))[3]?.slice(0, 1)).toEqual([
    '2031-07-01 23:59:59',
  ])
  desk.clock.set(new Date('2031-07-03T12:00:00+08:00'))
  expect((await apply('tradebill?bill_date=2031-07-02')).body['code']).toBe('NO_STATEMENT_EXIST')
})

it('commas and line breaks of the merchant part neither values nor records', async () => {
  const prepayId = await desk.prepay('BILL-0001', { description: '报名费,三级', attach: 'a\nb' })
  await desk.cashier('pay', payParams(prepayId, desk.clock.now()))
  nextDay('10:00:00')
  const [columns = [], payment = []] = await billLines('tradebill?bill_date=2031-07-01')
  expect(payment).toHaveLength(columns.length)
  expect(payment[columns.indexOf('商品名称')]).toBe('报名费\\ 三级')
  expect(payment[columns.indexOf('商户数据包')]).toBe('a\\nb')
})

it('fund-flow bill: fees apart, refunds with their share of the fee, the balance after each', async () => {
  await payAndRefund()
  nextDay('10:00:00')
  const lines = await billLines('fundflowbill?bill_date=2031-07-01')
  expect(lines.slice(1, 6).map((line) => line.slice(4, 8))).toEqual([
    ['交易', '收入', '380.00', '380.00'],
    ['扣除交易手续费', '支出', '2.28', '377.72'],
    ['交易', '收入', '380.00', '757.72'],
    ['扣除交易手续费', '支出', '2.28', '755.44'],
    ['退款', '支出', '99.40', '656.04'],
  ])
  expect(lines.at(-1)).toEqual(['5', '2', '760.00', '3', '103.96'])
})

it('fund-flow bill: begins with the balance of the days before', async () => {
  await payAndRefund()
  nextDay('09:00:00')
  await desk.payOrder('BILL-0003')
  desk.clock.advance(26 * HOUR)
  const lines = await billLines('fundflowbill?bill_date=2031-07-02')
  expect(lines[1]?.[7]).toBe('1036.04')
})

it('accounts and bills in which nothing ever moves here have no statement', async () => {
  await payAndRefund()
  nextDay('10:00:00')
  for (const bill of [
    'fundflowbill?account_type=OPERATION',
    'fundflowbill?account_type=FEES',
    'tradebill?bill_type=RECHARGE_REFUND',
  ])
    expect((await apply(`${bill}&bill_date=2031-07-01`)).body['code']).toBe('NO_STATEMENT_EXIST')
})

it('a day without trade has no bill: NO_STATEMENT_EXIST', async () => {
  nextDay('10:00:00')
  for (const bill of ['tradebill', 'fundflowbill']) {
    expect(await apply(`${bill}?bill_date=2031-07-01`)).toMatchObject({
      status: 400,
      body: { code: 'NO_STATEMENT_EXIST' },
    })
  }
})

it.each([
  ['tradebill?bill_date=01.07.2031', 'PARAM_ERROR'],
  ['tradebill', 'PARAM_ERROR'],
  ['tradebill?bill_date=2031-06-30&bill_type=SOME', 'PARAM_ERROR'],
  ['tradebill?bill_date=2031-06-29&tar_type=ZIP', 'PARAM_ERROR'],
  ['fundflowbill?bill_date=2031-06-29&account_type=OTHER', 'PARAM_ERROR'],
  ['tradebill?bill_date=2031-01-01', 'INVALID_REQUEST'],
])('%s is refused with %s', async (path, code) => {
  expect((await apply(path)).body['code']).toBe(code)
})

it('a download address is signed for, expires, and cannot be changed', async () => {
  await payAndRefund()
  nextDay('10:00:00')
  const { body } = await apply('tradebill?bill_date=2031-07-01')
  const address = String(body['download_url'])
  expect((await fetch(address)).status).toBe(401)
  await expect(download(address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).rejects.toThrow(/token/)
  desk.clock.advance(6 * 60_000)
  await expect(download(address)).rejects.toThrow(/失效/)
})
