import { join } from 'node:path'
import { startProcess, temporaryFolder, type RunningProcess } from '../cloudbase/support/start-emulator'

const PAYER = 'oPayer'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('security.mediaCheckAsync from a function with wx-server-sdk', () => {
  let till: RunningProcess
  beforeAll(async () => {
    const script = join(__dirname, 'support/till-process.ts')
    till = await startProcess(['--import', 'tsx', script, temporaryFolder()])
  })
  afterAll(() => till.stop())
  const post = async (path: string, body: object) => {
    const headers = { 'x-wx-openid': PAYER, 'content-type': 'application/json' }
    const reply = await fetch(`${till.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await reply.json()) as Record<string, unknown>
  }
  const check = async (data: object) =>
    (await post('/client/function', { name: 'check', data }))['result'] as Record<string, unknown>
  const results = async () => {
    const reply = await fetch(`${till.url}/_emulator/documents?collection=checks`)
    return ((await reply.json()) as { documents: Record<string, unknown>[] }).documents
  }

  it.each([
    ['nothing', '没有问题的图', undefined, { errcode: 0, suggest: 'pass' }],
    ['risky words', '违规测试', undefined, { errcode: 0, suggest: 'risky' }],
    ['words for a person to look at', '待人工复核测试', undefined, { errcode: 0, suggest: 'review' }],
    ['an address without a file', 'x', 'http://127.0.0.1:1/none.png', { errcode: -1008, suggest: null }],
  ])('finds %s, and tells the function that is named for it later', async (_, text, mediaUrl, expected) => {
    const { errCode, traceId } = await check({ text, mediaUrl })
    expect([errCode, typeof traceId]).toEqual([0, 'string'])
    await post('/wechat/media-checks/run', {})
    const told = async () => (await results()).filter(({ _id }) => _id === traceId)
    expect(await told()).toEqual([])
    await post('/_emulator/clock', { advanceMs: 5_000 })
    await post('/wechat/media-checks/run', {})
    await post('/wechat/media-checks/run', {})
    expect(await told()).toEqual([
      { _id: traceId, MsgType: 'event', Event: 'wxa_media_check', OPENID: PAYER, ...expected },
    ])
  })

  it('a message for which no function is named is refused, and nobody else gets it', async () => {
    expect(await post('/_emulator/message', { MsgType: 'text', Content: '你好' })).toMatchObject({
      error: { code: 'INVALID_PARAM', message: expect.stringContaining('text') as string },
    })
    const message = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'by-hand', FromUserName: 'oA' }
    expect(await post('/_emulator/message', message)).toEqual({ result: 'success' })
  })
})
