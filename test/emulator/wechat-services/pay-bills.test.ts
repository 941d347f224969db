import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { authorization } from './support/merchant'
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

it('trade bill: only payments, or only refunds, when asked', async () => {
  await payAndRefund()
  nextDay('12:00:00')
  const records = async (type: string) => {
    const { body } = await apply(`tradebill?bill_date=2031-07-01&bill_type=${type}`)
    const lines = linesOf((await download(body['download_url'])).toString('utf8'))
    return { columns: lines[0], count: lines.length - 3 }
  }
  const success = await records('SUCCESS')
  expect(success).toMatchObject({ count: 2 })
  expect(success.columns).not.toContain('退款金额')
  const refunds = await records('REFUND')
  expect(refunds).toMatchObject({ count: 1 })
  expect(refunds.columns).toContain('退款成功时间')
})

it('fund-flow bill: fees apart, refunds with their share of the fee, the balance after each', async () => {
  await payAndRefund()
  nextDay('10:00:00')
  const { body } = await apply('fundflowbill?bill_date=2031-07-01')
  const lines = linesOf((await download(body['download_url'])).toString('utf8'))
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
  const { body } = await apply('fundflowbill?bill_date=2031-07-02')
  const lines = linesOf((await download(body['download_url'])).toString('utf8'))
  expect(lines[1]?.[7]).toBe('1036.04')
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
