import { join } from 'node:path'
import { startProcess, temporaryFolder, type RunningProcess } from '../cloudbase/support/start-emulator'
import { MCHID } from './support/merchant'

const PAYER = 'oPayer'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('cloudPay from a function with wx-server-sdk', () => {
  let till: RunningProcess
  beforeAll(async () => {
    const script = join(__dirname, 'support/till-process.ts')
    till = await startProcess(['--import', 'tsx', script, temporaryFolder()])
  })
  afterAll(() => till.stop())
  const post = async (path: string, body: object) => {
    const headers = { 'x-wx-openid': PAYER, 'content-type': 'application/json' }
    const reply = await fetch(`${till.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await reply.json()) as { result: Record<string, unknown> }
  }
  const call = async (api: string, parameters: object) =>
    (await post('/client/function', { name: 'order', data: { api, subMchId: MCHID, ...parameters } })).result

  it('an order is opened for the caller, paid in the cashier, and told to the function', async () => {
    const opened = await call('unifiedOrder', {
      ...{ body: '茶', outTradeNo: 'TILL-1', spbillCreateIp: '127.0.0.1', totalFee: 1_200 },
      ...{ envId: 'till-1', functionName: 'paid', nonceStr: 'n', tradeType: 'JSAPI' },
    })
    expect(opened).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'SUCCESS', errCode: 0 })
    await post('/wechatpay/cashier/pay', opened['payment'] as object)
    await post('/wechatpay/control/run', {})
    const reply = await fetch(`${till.url}/_emulator/documents?collection=payments`)
    expect(await reply.json()).toEqual({
      documents: [{ _id: 'TILL-1', totalFee: 1_200, subOpenid: PAYER, SOURCE: 'wx_pay' }],
    })
    expect(await call('queryOrder', { outTradeNo: 'TILL-1' })).toMatchObject({ tradeState: 'SUCCESS' })
  })

  it('notice.<function>: arrives twice on request, and again when its acknowledgement is lost', async () => {
    const pay = async (outTradeNo: string, kind: string) => {
      const opened = await call('unifiedOrder', {
        ...{ body: '茶', outTradeNo, spbillCreateIp: '127.0.0.1', totalFee: 1_200 },
        ...{ envId: 'till-1', functionName: 'paid', nonceStr: 'n', tradeType: 'JSAPI' },
      })
      await post('/_emulator/faults', { action: 'notice.paid', kind })
      await post('/wechatpay/cashier/pay', opened['payment'] as object)
      await post('/wechatpay/control/run', {})
    }
    const calls = async () => {
      const reply = await fetch(`${till.url}/_emulator/logs?function=paid`)
      return ((await reply.json()) as { logs: { text: string }[] }).logs.filter(({ text }) =>
        /^done/.test(text),
      ).length
    }
    const before = await calls()
    await pay('TILL-2', 'duplicate')
    expect(await calls()).toBe(before + 2)
    await pay('TILL-3', 'lost-reply')
    expect(await calls()).toBe(before + 3)
    await pay('TILL-4', 'drop')
    expect(await calls()).toBe(before + 3)
    await post('/_emulator/clock', { advanceMs: 15_000 })
    await post('/wechatpay/control/run', {})
    expect(await calls()).toBe(before + 5)
  })

  it("a refusal is no error of the SDK, and loses WeChat's code on the way, as with the real SDK", async () => {
    expect(await call('closeOrder', { outTradeNo: 'TILL-1' })).toMatchObject({
      resultCode: 'FAIL',
      errCode: 0,
      errCodeDes: '该订单已支付，不能关闭',
    })
  })

  it('the bill of the day before comes as text', async () => {
    await post('/_emulator/clock', { advanceMs: 2 * 86_400_000 })
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')
    const { text } = await call('downloadBill', { billDate: day, billType: 'ALL' })
    expect(text).toContain('`TILL-1,')
  })
})
