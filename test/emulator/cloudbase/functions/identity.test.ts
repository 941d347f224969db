import { startEmulator, type Emulator } from '../support/start-emulator'

interface Who {
  openid: string
  after: string
  context: Record<string, unknown>
  event: Record<string, unknown>
}

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('who a function is called for', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())

  it('is the WeChat user that the platform names', async () => {
    const { context, event } = await cloud.call<Who>('oPlatformUser', 'who', { q: 1 })
    expect(context).toEqual({
      CLIENTIP: '127.0.0.1',
      OPENID: 'oPlatformUser',
      APPID: 'wx0123456789abcdef',
      ENV: 'people-test',
      SOURCE: 'wx_client',
    })
    expect(event).toEqual({
      q: 1,
      tcbContext: {},
      userInfo: { appId: 'wx0123456789abcdef', openId: 'oPlatformUser' },
    })
  })

  it('cannot be changed by an identity in the event (A1)', async () => {
    const forged = {
      openid: 'oVictim',
      userInfo: { openId: 'oVictim' },
      OPENID: 'oVictim',
      tcbContext: { a: 1 },
    }
    const { context, event } = await cloud.call<Who>('oAttacker', 'who', forged)
    expect(context['OPENID']).toBe('oAttacker')
    expect(event['userInfo']).toEqual({ appId: 'wx0123456789abcdef', openId: 'oAttacker' })
    expect(event['tcbContext']).toEqual({})
  })

  it('never mixes between callers of the same moment', async () => {
    const callers = Array.from({ length: 60 }, (_, index) => `oCaller${index}`)
    const answers = await Promise.all(callers.map((openid) => cloud.call<Who>(openid, 'who', { turns: 3 })))
    expect(answers.map(({ openid }) => openid)).toEqual(callers)
    expect(answers.map(({ after }) => after)).toEqual(callers)
  })

  it('is nobody once the call before has ended', async () => {
    await cloud.call('oEarlier', 'who')
    const { result } = await cloud.control('/call', { name: 'who', event: {} })
    expect(result.context).toEqual({ CLIENTIP: '127.0.0.1', ENV: 'people-test', SOURCE: 'scf' })
  })

  it('stays the same person when a function calls another, with the chain in SOURCE', async () => {
    const { result } = await cloud.call<{ result: Who }>('oFirst', 'relay', {
      name: 'relay',
      data: { name: 'who', data: { userInfo: { openId: 'oForged' } } },
    })
    const { context } = (result as unknown as { result: Who }).result
    expect(context).toMatchObject({ OPENID: 'oFirst', SOURCE: 'wx_client,scf,scf' })
  })

  it('is asked for: a client request without a WeChat user is refused', async () => {
    const { error } = await cloud.client(null, 'function', { name: 'who', data: {} })
    expect(error).toMatchObject({ code: 'INVALID_REQUEST_SOURCE', errCode: -501008 })
  })

  it('decides: a function that clients may not call is open to functions only', async () => {
    const { error } = await cloud.client('oClient', 'function', { name: 'secret', data: {} })
    expect(error.code).toBe('FUNCTIONS_PERMISSION_DENIED')
    expect(await cloud.call('oClient', 'relay', { name: 'secret', data: {} })).toEqual({
      result: 'for functions only',
    })
  })
})
