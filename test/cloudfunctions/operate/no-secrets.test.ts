import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const projectDir = join(__dirname, '../../..')

/** What a secret or a machine looks like in a text. Each rule has an example that it must find. */
const RULES: Record<string, { pattern: RegExp; example: string }> = {
  'a private key': {
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    example: ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
  },
  'a private key without its frame': {
    pattern: /\bMII[CEJ][A-Za-z0-9+/]{200,}/,
    example: `MIIE${'a'.repeat(220)}`,
  },
  'a SecretId of Tencent Cloud': { pattern: /\bAKID[A-Za-z0-9]{13,}/, example: `AKID${'z8'.repeat(10)}` },
  'an API key': { pattern: /\bsk-[A-Za-z0-9]{20,}/, example: `sk-${'a1'.repeat(12)}` },
  'a token of GitHub': { pattern: /\bgh[pousr]_[A-Za-z0-9]{30,}/, example: `ghp_${'a1'.repeat(18)}` },
  'a secret that is set': {
    pattern: /(app_?secret|secret_?key|api_?v3_?key|password|token)["']?\s*[:=]\s*["'][0-9a-f]{32,}["']/i,
    example: `AppSecret: '${'0a'.repeat(16)}'`,
  },
  'a path of a machine': {
    pattern: /(^|["'`\s(])\/(home|Users|root|work|mnt|opt)\/[\w.-]+\//,
    example: ['', 'home', 'somebody', 'project', ''].join('/'),
  },
}

/** Every file of the repository that is text. */
const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectDir, encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.(ts|js|cjs|mjs|json|md|wxml|wxss|wxs|txt|html|css|svg|csv|proto|yml|yaml)$/.test(file))

describe('the repository', () => {
  it.each(Object.entries(RULES))('the rule for %s finds its example (O9)', (_, { pattern, example }) => {
    expect(pattern.test(example)).toBe(true)
  })

  it('holds no secret and no path of a machine (O9)', () => {
    expect(files.length).toBeGreaterThan(1000)
    const found = files.flatMap((file) => {
      const text = readFileSync(join(projectDir, file), 'utf8')
      return Object.entries(RULES)
        .filter(([, { pattern }]) => pattern.test(text))
        .map(([rule]) => `${file}: ${rule}`)
    })
    expect(found).toEqual([])
  })

  it('keeps what a machine makes for itself out of git (O9)', () => {
    const ignored = ['.data/local-settings.json', '.env', 'dist/x', 'node_modules/x']
    const out = execFileSync('git', ['check-ignore', ...ignored], { cwd: projectDir, encoding: 'utf8' })
    expect(out.trim().split('\n')).toEqual(ignored)
  })
})
