import { utimesSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmulator, startProcess, temporaryFolder, type Emulator } from '../support/start-emulator'

const fixture = join(__dirname, '../fixtures/people')
const bin = join(__dirname, '../../../../emulator/cloudbase/bin/cloudbase-emulator.mjs')

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('functions', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())

  it('callFunction: keeps an instance for the next call', async () => {
    const first = await cloud.call('oA', 'who')
    const second = await cloud.call('oA', 'who')
    expect(second['calls']).toBe(Number(first['calls']) + 1)
  })

  it('callFunction: gives the declared environment, UTC, and nothing of the machine', async () => {
    const answer = await cloud.call('oA', 'who')
    expect(answer).toMatchObject({ greeting: '你好', timeZone: 0, inherited: null })
  })

  it('callFunction: one that never answers is ended at its time limit, and the next call works', async () => {
    const { error } = await cloud.client('oA', 'function', { name: 'slow', data: { spin: true } })
    expect(error.code).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
    expect(await cloud.call('oA', 'slow', { spin: false })).toBe('quick')
  })

  it('callFunction: one that takes too much memory is ended, and the emulator lives on', async () => {
    const { error } = await cloud.client('oA', 'function', { name: 'greedy' })
    expect(error.code).toBe('FUNCTIONS_MEMORY_LIMIT_EXCEEDED')
    expect(await cloud.call('oA', 'slow')).toBe('quick')
  })

  it('callFunction: memory outside of the heap counts, even while the function never pauses', async () => {
    const { error } = await cloud.client('oA', 'function', { name: 'greedy', data: { buffers: 100 } })
    expect(error).toMatchObject({
      code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
      message: 'Memory usage exceeded the limit of 64 MB',
    })
    expect(await cloud.call('oA', 'greedy', { buffers: 20 })).toBe(5)
  })

  it('callFunction: what a function keeps from call to call counts, too', async () => {
    expect(await cloud.call('oA', 'greedy', { buffers: 20, quick: true })).toBe(10)
    const { error } = await cloud.client('oA', 'function', {
      name: 'greedy',
      data: { buffers: 20, quick: true },
    })
    expect(error.code).toBe('FUNCTIONS_MEMORY_LIMIT_EXCEEDED')
    expect(await cloud.call('oA', 'greedy', { buffers: 20, quick: true })).toBe(5)
  })

  it.each([
    ['throws', {}, /TypeError: the sum does not add up\n {4}at/],
    ['exits', { how: 'exit' }, /code 3/],
    ['rejects where nobody waits', { how: 'later' }, /nobody waits for this/],
  ])('callFunction: one that %s fails with its stack', async (_, data, words) => {
    const { error } = await cloud.client('oA', 'function', { name: 'broken', data })
    expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002 })
    expect(error.message).toMatch(words)
  })

  it('callFunction: a failure reaches a calling function as an error of the SDK', async () => {
    const answer = await cloud.call('oA', 'relay', { name: 'broken', data: {} })
    expect(answer['code']).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(answer['errMsg']).toContain('the sum does not add up')
  })

  it('callFunction: an unknown function is FUNCTION_NOT_FOUND, and -501000 for a mini-program', async () => {
    const { error } = await cloud.client('oA', 'function', { name: 'nobody', data: {} })
    expect(error).toMatchObject({ code: 'FUNCTION_NOT_FOUND', errCode: -501000 })
    expect(error.message).toMatch(/^FunctionName parameter could not be found\./)
    const answer = await cloud.call('oA', 'relay', { name: 'nobody', data: {} })
    expect(answer).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  it('callFunction: data that is no object is refused', async () => {
    const { error } = await cloud.client('oA', 'function', { name: 'who', data: [1] })
    expect(error.code).toBe('INVALID_PARAM')
  })

  it('callFunction: a reply above 6 MB is refused, one above 1 MB is reported', async () => {
    const { error } = await cloud.client('oA', 'function', { name: 'bulk', data: { bytes: 6 * 1024 * 1024 } })
    expect(error.code).toBe('FUNCTIONS_PAYLOAD_LIMIT_EXCEEDED')
    const { requestId } = await cloud.client('oA', 'function', { name: 'bulk', data: { bytes: 1024 * 1024 } })
    const { logs } = await cloud.control(`/logs?requestId=${requestId}`)
    expect(logs).toContainEqual(expect.objectContaining({ level: 'warn', function: 'bulk' }))
  })

  it('callFunction: an event above 6 MB is refused', async () => {
    const data = { stuffing: 'x'.repeat(6 * 1024 * 1024) }
    const { error } = await cloud.client('oA', 'function', { name: 'bulk', data })
    expect(error.code).toBe('FUNCTIONS_PAYLOAD_LIMIT_EXCEEDED')
  })

  it('logs: what a function wrote is found by the request id of its call', async () => {
    const { requestId } = await cloud.client('oLogged', 'function', { name: 'who', data: {} })
    const { logs } = await cloud.control(`/logs?requestId=${requestId}`)
    expect(logs[0]).toMatchObject({ function: 'who', level: 'log', text: 'called by oLogged' })
    expect(logs).toHaveLength(2)
  })

  it('a new build is what the next call runs', async () => {
    const project = temporaryFolder()
    cpSync(fixture, project, { recursive: true })
    const emulator = await startProcess([bin, '--project', project], { ...process.env, GREETING: 'x' })
    const run = async () => {
      const body = JSON.stringify({ name: 'slow' })
      const reply = await fetch(`${emulator.url}/_emulator/call`, { method: 'POST', body })
      return ((await reply.json()) as { result: unknown }).result
    }
    expect(await run()).toBe('quick')
    const file = join(project, 'functions/slow/index.js')
    writeFileSync(file, readFileSync(file, 'utf8').replace('quick', 'quicker'))
    const later = Date.now() / 1000 + 5
    utimesSync(file, later, later)
    expect(await run()).toBe('quicker')
    await emulator.kill()
  })
})
