import { signedHeaders } from '../support/signed-headers'
import { startEmulator, type Emulator } from '../support/start-emulator'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('open API', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())
  const ask = (data: unknown) => cloud.call('oAsker', 'phone', data)

  it('phonenumber.getPhoneNumber: goes to WeChat with the caller and comes back', async () => {
    expect(await ask({ step: 'phone', code: 'GOOD' })).toMatchObject({
      errCode: 0,
      phoneInfo: { purePhoneNumber: '13900000001', openid: 'oAsker' },
    })
  })

  it('phonenumber.getPhoneNumber: an errcode of WeChat is the error of the SDK', async () => {
    expect(await ask({ step: 'phone', code: 'BAD' })).toEqual({
      errCode: 40029,
      errMsg: expect.stringContaining('invalid code') as string,
    })
  })

  it('security.imgSecCheck: media arrives with its bytes and its type', async () => {
    const picture = Buffer.from([0, 255, 128, 10]).toString('base64')
    expect(await ask({ step: 'check', bytes: picture })).toMatchObject({ contentType: 'image/png', bytes: 4 })
    const risky = Buffer.from('risky').toString('base64')
    expect(await ask({ step: 'check', bytes: risky })).toMatchObject({ errCode: 87014 })
  })

  it('wxacode.getUnlimited: an image comes back as bytes', async () => {
    expect(await ask({ step: 'code', scene: 'a=1' })).toEqual({
      contentType: 'image/png',
      base64: Buffer.from('picture of a=1').toString('base64'),
    })
  })

  it('an API that nobody knows is -604100 of the platform, no errcode of WeChat', async () => {
    expect(await ask({ step: 'unknown' })).toEqual({
      errCode: -604100,
      errMsg: 'system error: error code: -604100',
    })
  })

  it('getOpenData: every cloudID gets its data', async () => {
    const answer = await ask({ step: 'openData', list: ['id-1', 'id-2'] })
    expect(answer['list']).toMatchObject([
      { cloudID: 'id-1', data: { openid: 'oAsker' } },
      { cloudID: 'id-2', data: { openid: 'oAsker' } },
    ])
  })

  it('/admin: bytes that are no message are refused as JSON', async () => {
    const form = new FormData()
    form.set('action', 'wx.openApi')
    form.set('apiName', 'phonenumber.getPhoneNumber')
    const requestData = Buffer.of(255, 255, 255)
    form.set('requestData', new Blob([requestData]), 'request')
    const params = { action: 'wx.openApi', apiName: 'phonenumber.getPhoneNumber', requestData }
    const headers = signedHeaders(`${cloud.url}/admin`, params)
    const reply = await fetch(`${cloud.url}/admin`, { method: 'POST', headers, body: form })
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await reply.json()).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
