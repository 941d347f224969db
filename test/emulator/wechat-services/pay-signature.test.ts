import { createVerify } from 'node:crypto'
import { certificateKeys, publicKeyModeKeys } from './support/merchant'
import { openPayDesk, type PayAnswer, type PayDesk } from './support/pay-desk'

const JSAPI = '/v3/pay/transactions/jsapi'

let desk: PayDesk
beforeAll(async () => {
  desk = await openPayDesk()
})
afterAll(() => desk.stop())

const isSignedWith = ({ headers, text }: PayAnswer, key: typeof certificateKeys.publicKey) =>
  createVerify('RSA-SHA256')
    .update(`${headers.get('wechatpay-timestamp')}\n${headers.get('wechatpay-nonce')}\n${text}\n`)
    .verify(key, headers.get('wechatpay-signature') ?? '', 'base64')

describe('requests are verified', () => {
  it('a genuine signature opens an order (G6)', async () => {
    const { status, body } = await desk.request('POST', JSAPI, desk.order('SIGN-000001'))
    expect(status).toBe(200)
    expect(body['prepay_id']).toMatch(/^wx[0-9a-f]{34}$/)
  })

  it('a body that is not the signed one is refused with 401 SIGN_ERROR (G6)', async () => {
    const order = desk.order('SIGN-000002')
    const answer = await desk.request('POST', JSAPI, order, {
      signedBody: JSON.stringify({ ...order, amount: { total: 1 } }),
    })
    expect(answer).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } })
  })

  it('a serial number that is not the merchant certificate is refused with 401 SIGN_ERROR', async () => {
    const answer = await desk.request('POST', JSAPI, desk.order('SIGN-000003'), { serial: 'FFFF' })
    expect(answer).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } })
  })

  it('a request signed more than five minutes ago is refused with 401 SIGN_ERROR', async () => {
    const timestamp = Math.floor(desk.clock.now() / 1000) - 301
    const answer = await desk.request('POST', JSAPI, desk.order('SIGN-000004'), { timestamp })
    expect(answer).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } })
  })

  it('a merchant that does not exist is refused', async () => {
    const answer = await desk.request('POST', JSAPI, desk.order('SIGN-000005'), { mchid: '1900000000' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'MCH_NOT_EXISTS' } })
  })

  it('a refused request opens no order', async () => {
    await desk.request('POST', JSAPI, desk.order('SIGN-000006'), { signedBody: 'x' })
    const answer = await desk.request('GET', '/v3/pay/transactions/out-trade-no/SIGN-000006?mchid=1900000109')
    expect(answer).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } })
  })
})

describe('answers are signed', () => {
  it('with the WeChat Pay public key for merchants that have no platform certificate (G7)', async () => {
    const answer = await desk.request('POST', JSAPI, desk.order('SIGN-000007'))
    expect(answer.headers.get('wechatpay-serial')).toMatch(/^PUB_KEY_ID_/)
    expect(isSignedWith(answer, publicKeyModeKeys.publicKey)).toBe(true)
  })

  it('with the platform certificate once the panel chooses it (G7)', async () => {
    await desk.control('', { signWith: 'certificate' })
    const answer = await desk.request('POST', JSAPI, desk.order('SIGN-000008'))
    await desk.control('', { signWith: 'public-key' })
    expect(answer.headers.get('wechatpay-serial')).not.toMatch(/^PUB_KEY_ID_/)
    expect(isSignedWith(answer, certificateKeys.publicKey)).toBe(true)
    expect(isSignedWith(answer, publicKeyModeKeys.publicKey)).toBe(false)
  })

  it('also when they refuse', async () => {
    const answer = await desk.request('GET', '/v3/pay/transactions/out-trade-no/NOBODY-01?mchid=1900000109')
    expect(answer.status).toBe(404)
    expect(isSignedWith(answer, publicKeyModeKeys.publicKey)).toBe(true)
  })
})
