import { request } from 'node:http'
import { embeddedCredentials } from '../../../../emulator/cloudbase/credentials'
import { postAction, signedHeaders } from '../support/signed-headers'
import { startEmulator, type Emulator } from '../support/start-emulator'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('the server', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())
  const admin = async (body: string, headers: Record<string, string> = {}) => {
    const fields = /^\{/.test(body) ? (JSON.parse(body) as Record<string, unknown>) : {}
    const signed = { ...signedHeaders(`${cloud.url}/admin`, fields), ...headers }
    const reply = await fetch(`${cloud.url}/admin`, { method: 'POST', headers: signed, body })
    return { status: reply.status, type: reply.headers.get('content-type'), body: await reply.json() }
  }
  /** `fetch` does not let a test choose its Host. */
  const statusWithHost = (host: string) =>
    new Promise((resolve, reject) => {
      request(`${cloud.url}/_emulator/clock`, { headers: { host } }, (reply) => resolve(reply.statusCode))
        .on('error', reject)
        .end()
    })

  it.each([
    ['no JSON', 'hello', 'INVALID_PARAM'],
    ['an empty body', '', 'INVALID_PARAM'],
    ['a list', '[]', 'INVALID_PARAM'],
    ['an unknown action', '{"action":"moon.land"}', 'INVALID_PARAM'],
    ['an unknown database action', '{"action":"database.dropEverything"}', 'INVALID_PARAM'],
    ['a storage action without its fields', '{"action":"storage.batchDeleteFile"}', 'INVALID_PARAM'],
  ])('/admin answers %s with HTTP 200, JSON and a request id', async (_, body, code) => {
    expect(await admin(body)).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
      body: { code, message: expect.any(String) as string, requestId: expect.any(String) as string },
    })
  })

  describe('/admin refuses with SIGN_PARAM_INVALID', () => {
    const begin = { action: 'database.startTransaction' }
    const seconds = Math.floor(Date.now() / 1000)

    it.each([
      ['no signature', '', 'not signed'],
      ['a signature of another form', 'TC3-HMAC-SHA256 Credential=a/b', 'not signed'],
      ['an API key of elsewhere', 'Bearer another-key', 'API key'],
    ])('%s', async (_, authorization, words) => {
      const { body } = await admin(JSON.stringify(begin), { authorization })
      expect(body).toMatchObject({
        code: 'SIGN_PARAM_INVALID',
        message: expect.stringContaining(words) as string,
      })
    })

    it.each([
      [
        'an unknown SecretId',
        { credentials: { ...embeddedCredentials, secretId: 'AKIDother' } },
        'AKIDother',
      ],
      ['a wrong SecretKey', { credentials: { ...embeddedCredentials, secretKey: 'guess' } }, 'does not fit'],
      ['a signature older than ten minutes', { timestamp: seconds - 700 }, 'expired'],
      ['a signature of the future', { timestamp: seconds + 700 }, 'expired'],
    ])('%s', async (_, signing, words) => {
      const { code, message } = await postAction(cloud, begin, signing)
      expect([code, message]).toEqual(['SIGN_PARAM_INVALID', expect.stringContaining(words)])
    })

    it('a field that was changed after it was signed', async () => {
      const headers = signedHeaders(`${cloud.url}/admin`, begin)
      const { body } = await admin('{"action":"database.commitTransaction"}', headers)
      expect(body).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    })
  })

  it('/admin takes the API key of the settings in the place of a signature', async () => {
    const authorization = 'Bearer the-api-key'
    const { body } = await admin('{"action":"database.startTransaction"}', { authorization })
    expect(body).toMatchObject({ transactionId: expect.any(String) as string })
  })

  it('takes signatures of real time while the clock is elsewhere', async () => {
    const { body } = await admin('{"action":"database.startTransaction"}')
    expect(body).toMatchObject({ transactionId: expect.any(String) as string })
    await cloud.control('/clock', { advanceMs: 86_400_000 })
    expect(await postAction(cloud, { action: 'database.startTransaction' })).toMatchObject({
      transactionId: expect.any(String) as string,
    })
  })

  it('refuses what a web page of another address sends', async () => {
    const { body } = await admin('{"action":"database.startTransaction"}', { origin: 'https://example.com' })
    expect(body).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
    expect(await statusWithHost('rebound.example.com')).toBe(400)
    expect(await statusWithHost('localhost:1')).toBe(200)
  })

  it('answers 404 as JSON where nothing is', async () => {
    const reply = await fetch(`${cloud.url}/administrator`)
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND'])
  })

  describe('faults on request', () => {
    const add = () => cloud.call('oA', 'notes', { add: `n${Math.random()}`, text: 'x' })
    const count = async () => (await cloud.control('/documents?collection=notes')).documents.length
    const fault = (kind: string, rest = {}) =>
      cloud.control('/faults', { action: 'database.insertDocument', kind, ...rest })

    it('error: the next call fails with the code, the one after works', async () => {
      await fault('error', { code: 'EXCEED_REQUEST_LIMIT', message: 'quota' })
      await expect(add()).rejects.toThrow(/quota/)
      await add()
    })

    it('lost-reply: the write is done, the caller is not told', async () => {
      const before = await count()
      await fault('lost-reply')
      await expect(add()).rejects.toThrow(/FUNCTIONS_EXECUTE_FAIL/)
      expect(await count()).toBe(before + 1)
    })

    it('drop: nothing is done', async () => {
      const before = await count()
      await fault('drop')
      await expect(add()).rejects.toThrow(/FUNCTIONS_EXECUTE_FAIL/)
      expect(await count()).toBe(before)
    })

    it('delay: the call works, later', async () => {
      await fault('delay', { delayMs: 300 })
      const startedAt = Date.now()
      await add()
      expect(Date.now() - startedAt).toBeGreaterThanOrEqual(300)
    })

    it('quota: a mini-program learns that it is used up, and the function does not run', async () => {
      await cloud.control('/faults', {
        action: 'client.function',
        kind: 'error',
        code: 'EXCEED_REQUEST_LIMIT',
        times: 2,
      })
      const before = await count()
      for (let turn = 0; turn < 2; turn += 1) {
        const { error } = await cloud.client('oA', 'function', { name: 'notes', data: { add: `q${turn}` } })
        expect(error).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT', errCode: -501003 })
      }
      expect(await count()).toBe(before)
      await add()
    })

    it('quota: the SDK learns that it is used up', async () => {
      await fault('quota')
      const body = { action: 'database.insertDocument', collectionName: 'notes', data: ['{}'] }
      expect(await postAction(cloud, body)).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' })
      await add()
    })

    describe('by method and path', () => {
      const onPath = (action: string, kind: string, rest = {}) =>
        cloud.control('/faults', { action, kind, ...rest })
      const hook = () => fetch(`${cloud.url}/http/webhook/in`, { method: 'POST', body: '{"from":"test"}' })

      it('error: the next request gets the status and the code, the one after works', async () => {
        await onPath('POST /http/webhook', 'error', { status: 502, code: 'SYS_ERR' })
        const reply = await hook()
        expect([reply.status, await reply.json()]).toMatchObject([502, { code: 'SYS_ERR' }])
        expect((await hook()).status).toBeLessThan(500)
      })

      it('drop and lost-reply: the caller hears nothing; the function ran only for the second', async () => {
        const runs = async () =>
          (await cloud.control('/logs?function=webhook')).logs.filter(({ text }) => /^done/.test(text)).length
        const before = await runs()
        await onPath('POST /http', 'drop')
        await expect(hook()).rejects.toThrow()
        expect(await runs()).toBe(before)
        await onPath('POST /http', 'lost-reply')
        await expect(hook()).rejects.toThrow()
        expect(await runs()).toBe(before + 1)
      })

      it('an upload that is lost on its way is an error of the SDK', async () => {
        const file = { step: 'upload', cloudPath: 'a.txt', base64: 'YQ==' }
        await onPath('PUT /storage', 'error')
        await expect(cloud.call('oA', 'files', file)).rejects.toThrow(/FUNCTIONS_EXECUTE_FAIL/)
        expect(await cloud.call('oA', 'files', file)).toMatchObject({ fileID: expect.any(String) as string })
      })

      it('another method or path, and another beginning of a name, is not met', async () => {
        await onPath('GET /http/webhook', 'drop')
        await onPath('POST /http/web', 'drop')
        expect((await hook()).status).toBeLessThan(500)
        await fetch(`${cloud.url}/_emulator/faults`, { method: 'DELETE' })
      })
    })

    it('lost-reply of a mini-program: the function ran, its page does not know', async () => {
      await cloud.control('/faults', { action: 'client.function', kind: 'lost-reply' })
      const before = await count()
      await expect(add()).rejects.toThrow()
      expect(await count()).toBe(before + 1)
    })

    it('duplicate: the same request of an SDK, a mini-program or a stranger arrives twice', async () => {
      const before = await count()
      await fault('duplicate')
      await expect(add()).rejects.toThrow(/E11000 duplicate key/)
      expect(await count()).toBe(before + 1)
      await cloud.control('/faults', { action: 'client.function', kind: 'duplicate' })
      await expect(add()).rejects.toThrow(/E11000 duplicate key/)
      expect(await count()).toBe(before + 2)
      const runs = async () =>
        (await cloud.control('/logs?function=webhook')).logs.filter(({ text }) => /^done/.test(text)).length
      const ran = await runs()
      await cloud.control('/faults', { action: 'POST /http/webhook', kind: 'duplicate' })
      const body = '{"notice":1}'
      const reply = await fetch(`${cloud.url}/http/webhook`, { method: 'POST', body })
      expect(await reply.json()).toMatchObject({ body })
      expect(await runs()).toBe(ran + 2)
    })

    it('an unknown kind is refused', async () => {
      expect((await fault('earthquake')).error.code).toBe('INVALID_PARAM')
    })
  })
})
