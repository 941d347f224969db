import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeSecrets } from '../../../scripts/local/make-settings'
import { localSettings } from '../../../scripts/local/local-settings'
import { readFunctionNames, readSettingNames } from '../../../scripts/build/project'

const bundles = join(__dirname, '../../../dist/cloudfunctions')
const settings = localSettings(makeSecrets(), { url: 'http://127.0.0.1:1', smtpUrl: 'smtp://127.0.0.1:2' })

/** Loads the bundle once for each environment; answers what each start came to: `started`, or the error's words. */
function startWith(name: string, environments: Record<string, string>[]): string[] {
  const script = `
    const environments = JSON.parse(process.env.ENVIRONMENTS)
    const file = process.env.BUNDLE
    console.log(JSON.stringify(environments.map((one) => {
      for (const key of Object.keys(process.env)) delete process.env[key]
      Object.assign(process.env, one)
      delete require.cache[file]
      try { require(file); return 'started' } catch (error) { return error.message }
    })))`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    env: {
      ...process.env,
      ENVIRONMENTS: JSON.stringify(environments),
      BUNDLE: join(bundles, name, 'index.js'),
    },
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as string[]
}

const SECRET = /KEY|SECRET/

describe.each(readFunctionNames())('function %s', (name) => {
  const names = readSettingNames(name)
  const own = Object.fromEntries(names.map((one) => [one, settings[one] ?? '']))
  const without = (one: string) => ({ ...own, [one]: '' })

  it('starts with all its settings, and with none of them missing (O9)', () => {
    const [whole, ...lacking] = startWith(name, [own, ...names.map(without)])
    expect(whole).toBe('started')
    expect(lacking).toEqual(
      names.map((one) => `Setting ${one} is missing. docs/runbook.md says what it is and where to get it.`),
    )
  })

  it('does not start with a placeholder or a key that is none, and tells no value (O9)', () => {
    const secrets = names.filter((one) => SECRET.test(one))
    const unfit = secrets.flatMap((one) =>
      ['changeme', '{{env.X}}', '00000000', '123456'].map((value) => ({ ...own, [one]: value })),
    )
    const zeros = Buffer.alloc(32).toString('base64')
    const sameBytes = [
      ...(names.includes('DATA_KEYS') ? [{ ...own, DATA_KEYS: `k1:${zeros}` }] : []),
      ...(names.includes('LOOKUP_HASH_KEY') ? [{ ...own, LOOKUP_HASH_KEY: zeros }] : []),
    ]
    for (const words of startWith(name, [...unfit, ...sameBytes])) {
      expect(words).toMatch(/^Setting [A-Z0-9_]+ is (still a placeholder|no key)\. docs\/runbook\.md/)
      expect(words).not.toContain(zeros)
    }
  })
})
