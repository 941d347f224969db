import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodeAhead } from '../../../../emulator/cloudbase/functions/code-ahead'
import { startProcess, temporaryFolder } from '../support/start-emulator'

const bin = join(__dirname, '../../../../emulator/cloudbase/bin/cloudbase-emulator.mjs')

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

/** A function whose file is large enough to be kept, as bundles are. */
const large = (answer: string) => `const padding = '${'x'.repeat(70_000)}'
exports.main = async ({ fail }) => {
  if (fail) throw new Error('on purpose')
  const sum = require('./sum')
  return { answer: '${answer}', sum: sum(1, 2), padded: padding.length, dir: __dirname, main: require.main === module }
}
`

interface Project {
  folder: string
  cache: string
  entries(): string[]
  /** Runs the function once in a process of its own. */
  call(event?: object): Promise<{ result: Record<string, unknown>; error: { message: string } }>
  compileAhead(...files: string[]): Promise<void>
}

function project(answer = 'first'): Project {
  const folder = temporaryFolder()
  const cache = temporaryFolder()
  const kept = join(cache, 'cloudbase-emulator/code')
  mkdirSync(join(folder, 'functions/big'), { recursive: true })
  writeFileSync(
    join(folder, 'cloudbaserc.json'),
    '{"envId":"cached","functions":[{"name":"big","timeout":20}]}',
  )
  writeFileSync(join(folder, 'functions/big/index.js'), large(answer))
  writeFileSync(join(folder, 'functions/big/sum.js'), 'module.exports = (a, b) => a + b')
  return {
    folder,
    cache: kept,
    entries: () => (existsSync(kept) ? readdirSync(kept) : []),
    compileAhead(...files) {
      process.env['XDG_CACHE_HOME'] = cache
      return new CodeAhead().compile(files.map((file) => join(folder, 'functions', file)))
    },
    async call(event = {}) {
      const emulator = await startProcess([bin, '--project', folder], {
        ...process.env,
        XDG_CACHE_HOME: cache,
      })
      const body = JSON.stringify({ name: 'big', event })
      const reply = await fetch(`${emulator.url}/_emulator/call`, { method: 'POST', body })
      const answered = await reply.json()
      // The entry is written after the reply; the next call is answered after that.
      await fetch(`${emulator.url}/_emulator/call`, { method: 'POST', body })
      await emulator.kill()
      return answered as never
    },
  }
}

describe('the code cache of functions', () => {
  it('callFunction: answers the same with kept code, and writes an entry once', async () => {
    const { call, entries, folder } = project()
    const first = await call()
    expect(first.result).toEqual({
      ...{ answer: 'first', sum: 3, padded: 70_000, main: false },
      dir: join(folder, 'functions/big'),
    })
    const [entry, ...others] = entries()
    expect(entry).toMatch(/^[0-9a-f]{64}\.v8$/)
    expect(others).toEqual([])
    expect(await call()).toEqual(first)
    expect(entries()).toEqual([entry])
  })

  it('callFunction: a stack names file, line and column whether the code was kept or not', async () => {
    const { call, folder } = project()
    const where = `${join(folder, 'functions/big/index.js')}:3:19`
    expect((await call({ fail: true })).error.message).toContain(where)
    expect((await call({ fail: true })).error.message).toContain(where)
  })

  it('compileAhead: V8 takes code that was compiled before anybody called, and it answers the same', async () => {
    const { call, compileAhead, entries, cache, folder } = project()
    await compileAhead('big/index.js', 'big/sum.js', 'big/missing.js')
    const [entry, ...others] = entries()
    expect(others).toEqual([])
    const file = join(cache, entry!)
    const kept = readFileSync(file)
    expect((await call()).result).toMatchObject({ answer: 'first', sum: 3 })
    const where = `${join(folder, 'functions/big/index.js')}:3:19`
    expect((await call({ fail: true })).error.message).toContain(where)
    // What V8 refuses is replaced.
    expect(readFileSync(file).equals(kept)).toBe(true)
    expect(entries()).toEqual([entry])
  })

  it('compileAhead: a file that does not parse keeps no other from being compiled', async () => {
    const { compileAhead, entries, folder } = project()
    writeFileSync(join(folder, 'functions/big/broken.js'), `${large('x')}\nconst broken = ;`)
    await compileAhead('big/broken.js', 'big/index.js')
    expect(entries()).toHaveLength(1)
  })

  it('callFunction: a damaged entry is not believed, and replaced', async () => {
    const { call, cache, entries } = project()
    await call()
    const file = join(cache, entries()[0]!)
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.concat([whole.subarray(0, 5000), Buffer.alloc(whole.length - 5000)]))
    expect((await call()).result).toMatchObject({ answer: 'first' })
    expect(
      readFileSync(file)
        .subarray(5000)
        .some((byte) => byte !== 0),
    ).toBe(true)
  })

  it('callFunction: a changed bundle never meets the code of the old one', async () => {
    const { call, folder, entries } = project('older')
    await call()
    writeFileSync(join(folder, 'functions/big/index.js'), large('newer'))
    expect((await call()).result).toMatchObject({ answer: 'newer' })
    expect(entries()).toHaveLength(2)
  })

  it('callFunction: a file that imports at run time works every time, and is not kept', async () => {
    const { call, entries, folder } = project()
    const source = large('x').replace("require('./sum')", "(await import('./sum.js')).default")
    writeFileSync(join(folder, 'functions/big/index.js'), source)
    expect((await call()).result).toMatchObject({ sum: 3 })
    expect((await call()).result).toMatchObject({ sum: 3 })
    expect(entries()).toEqual([])
  })

  it('callFunction: a file that does not parse fails in the words of Node', async () => {
    const { call, folder } = project()
    writeFileSync(join(folder, 'functions/big/index.js'), `${large('x')}\nconst broken = ;`)
    expect((await call()).error.message).toMatch(/index\.js:8\n.*\n.*\n\nSyntaxError: Unexpected token/)
  })
})
