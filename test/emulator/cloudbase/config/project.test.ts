import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readProject } from '../../../../emulator/cloudbase/config/read-project'
import { startProcess, temporaryFolder } from '../support/start-emulator'

const bin = join(__dirname, '../../../../emulator/cloudbase/bin/cloudbase-emulator.mjs')

/** A project whose files hold the given JSON. */
function project(files: Record<string, unknown>): string {
  const dir = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), JSON.stringify(content))
  }
  return dir
}

const withFunction = (fn: object) =>
  project({ 'cloudbaserc.json': { envId: 'e', functions: [{ name: 'f', ...fn }] } })

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('a project', () => {
  it('fills placeholders from the settings', () => {
    const dir = withFunction({ envVariables: { A: 'x-{{env.ONE}}-{{ env.TWO }}' } })
    expect(readProject(dir, { ONE: '1', TWO: '2' }).functions[0]!.envVariables).toEqual({ A: 'x-1-2' })
  })

  it('may leave its environment open on a laptop', () => {
    const dir = project({ 'cloudbaserc.json': { envId: '{{env.TCB_ENV_ID}}' } })
    expect(readProject(dir, {}).envId).toBe('local')
    expect(readProject(dir, { TCB_ENV_ID: 'prod-1' }).envId).toBe('prod-1')
  })

  it.each([
    [
      'a missing setting',
      { envVariables: { A: '{{env.PAY_KEY}}' } },
      /^Setting PAY_KEY is missing; function f /,
    ],
    ['an environment above 4 KB', { envVariables: { A: 'x'.repeat(4096) } }, /function f has 4097 bytes/],
    [
      'a timer that is none',
      { triggers: [{ name: 't', type: 'timer', config: '* * *' }] },
      /Timer t of function f/,
    ],
    ['a time limit of no time', { timeout: 0 }, /cloudbaserc\.json: functions\.0\.timeout/],
    ['a function name with a space', { name: 'a b' }, /functions\.0\.name must start with a letter/],
  ])('does not start with %s, and says so', (_, fn, words) => {
    expect(() => readProject(withFunction(fn), {})).toThrow(words)
  })

  it('names the file and the field of a bad declaration', () => {
    const dir = project({
      'cloudbaserc.json': { envId: 'e' },
      'database/collections/books.json': { indexes: [{ name: 'i', keys: [{ field: 'a', direction: 2 }] }] },
    })
    expect(() => readProject(dir, {})).toThrow(
      /database\/collections\/books\.json: indexes\.0\.keys\.0\.direction/,
    )
  })

  it('does not declare access to a function that is not there', () => {
    const dir = project({
      'cloudbaserc.json': { envId: 'e' },
      'database/functions.json': { ghost: { http: true } },
    })
    expect(() => readProject(dir, {})).toThrow(/functions\.json names ghost/)
  })

  it('runs by the bin, from any folder', async () => {
    const dir = temporaryFolder()
    cpSync(join(__dirname, '../fixtures/people'), dir, { recursive: true })
    const running = await startProcess([bin, '--project', dir, '--data', join(dir, 'state')], {
      ...process.env,
      GREETING: '早',
    })
    const body = JSON.stringify({ name: 'slow' })
    const reply = await fetch(`${running.url}/_emulator/call`, { method: 'POST', body })
    expect(await reply.json()).toEqual({ result: 'quick' })
    await running.kill()
  })

  it('stops the bin with one sentence when a setting is missing', async () => {
    const fixture = join(__dirname, '../fixtures/people')
    const data = temporaryFolder()
    const start = startProcess([bin, '--project', fixture, '--data', data], { PATH: process.env['PATH'] })
    await expect(start).rejects.toThrow(
      /^Setting GREETING is missing; function who in cloudbaserc\.json needs it\.\n$/,
    )
  })

  it.each([
    ['an option that there is not', ['--prot', '1'], /^Unknown option '--prot'.* --port /],
    ['a port that is none', ['--port', 'abc'], /^--port abc is no port: /],
    [
      'settings that are not there',
      ['--settings', 'nowhere.json'],
      /^--settings nowhere\.json cannot be read: /,
    ],
    ['settings that are no JSON', ['--settings', __filename], /^--settings .* is no JSON: /],
    ['a state that is not there', ['--import', 'nowhere.jsonl'], /^--import nowhere\.jsonl cannot be read: /],
    ['a folder without a project', ['--project', 'nowhere'], /^cloudbaserc\.json cannot be read: .*nowhere/],
  ])('stops the bin with one sentence at %s', async (_what, args, words) => {
    const start = startProcess([bin, '--project', temporaryFolder(), ...args])
    const error = await start.then(
      () => new Error('it started'),
      (reason: Error) => reason,
    )
    expect(error.message).toMatch(words)
    expect(error.message.trimEnd().split('\n')).toHaveLength(1)
  })

  it('stops the bin when its port is taken, and says the way out', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const fixture = join(__dirname, '../fixtures/people')
    const args = [bin, '--project', fixture, '--data', temporaryFolder(), '--port', String(port)]
    await expect(startProcess(args, { ...process.env, GREETING: '早' })).rejects.toThrow(
      `Port ${port} is taken: give another --port`,
    )
    taken.close()
  })
})
