import { createHash } from 'node:crypto'
import { startEmulator, type Emulator } from '../support/start-emulator'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('HTTP access', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())
  const post = (path: string, body: Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${cloud.url}/http${path}`, { method: 'POST', body: Uint8Array.from(body), headers })

  it('gives the function path, method, lower-case headers, query and the raw body', async () => {
    const body = Buffer.from('{ "b" : 1,  "中": "文" }\n')
    const reply = await post('/webhook/notice/paid?a=1&b=%E4%B8%AD', body, { 'X-Signature': 'AbC=' })
    expect(reply.status).toBe(201)
    expect(reply.headers.get('x-digest')).toBe(digest(body))
    expect(await reply.json()).toMatchObject({
      path: '/notice/paid',
      httpMethod: 'POST',
      headers: { 'x-signature': 'AbC=' },
      queryStringParameters: { a: '1', b: '中' },
      body: body.toString('utf8'),
      isBase64Encoded: false,
    })
  })

  it('keeps a body that is no text byte for byte', async () => {
    const body = Uint8Array.from([0, 159, 146, 150, 255])
    const reply = await post('/webhook', body)
    expect(reply.headers.get('x-digest')).toBe(digest(body))
    expect(await reply.json()).toMatchObject({ path: '/', isBase64Encoded: true })
  })

  it('gives nobody an identity, whatever the headers say', async () => {
    const reply = await post('/webhook', Buffer.from('x'), { 'x-wx-openid': 'oForged' })
    const requestId = reply.headers.get('x-request-id')
    const { logs } = await cloud.control(`/logs?requestId=${requestId}`)
    expect(logs).toHaveLength(1)
    expect(await reply.json()).not.toHaveProperty('userInfo')
  })

  it.each([
    ['/text', 'text/plain; charset=utf-8', 'plain words'],
    ['/object', 'application/json; charset=utf-8', '{"plain":true}'],
  ])('answers what the function returned for %s', async (path, type, text) => {
    const reply = await post(`/webhook${path}`, Buffer.from(''))
    expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([200, type, text])
  })

  it('answers 500 when the function fails, so that a notice is sent again', async () => {
    const reply = await post('/webhook/throw', Buffer.from(''))
    expect(reply.status).toBe(500)
    expect(await reply.json()).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  })

  it('is closed for functions that are not declared open', async () => {
    expect((await post('/who', Buffer.from('{}'))).status).toBe(404)
    expect((await post('/nobody', Buffer.from('{}'))).status).toBe(404)
  })
})
