import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { functionEnvironment } from '../../support/function-environment'
import { runCommand, startCommand } from '../../support/run-command'
import { runUseCase } from '../../support/run-use-case'
import { watchedCloud } from '../../support/watched-cloud'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const collections = readdirSync(join(__dirname, '../../../database/collections')).map((file) =>
  file.replace('.json', ''),
)
const NEW_KEY = `k2:${randomBytes(32).toString('base64')}`
/** A run is killed at its second write to these: those before in the alphabet are done, these are half done. */
const CUT_OFF_IN = 'certified_people'
const accounts = () => currentCloud().documents<AccountRecord>('accounts')
const bothKeys = () => ({ DATA_KEYS: `${NEW_KEY},${currentCloud().settings['DATA_KEYS']}` })
const rotate = () =>
  runUseCase<{ keyId: string; resealed: number; goesOn: boolean }>(
    'scripts/operate/rotate-keys.ts',
    'rotateKeys',
    [[]],
    bothKeys(),
  )
const everything = async () =>
  JSON.stringify(await Promise.all(collections.map((name) => currentCloud().documents(name))))
const phones = async (keys: Record<string, string>) => {
  const sealed = (await accounts()).flatMap(({ _id, phone }) => (phone ? [[phone, _id]] : []))
  const opened = await runUseCase<string>('test/support/open-sealed.ts', 'openSealed', sealed, keys)
  return opened.map(({ value }) => value)
}

describe('rotating the key of personal data', () => {
  it('brings everything under the new key, and the old one can leave (O4)', async () => {
    const before = await phones({})
    const [first] = await rotate()
    expect(first?.value).toMatchObject({ keyId: 'k2', goesOn: false })
    expect(first?.value?.resealed).toBeGreaterThan(before.length)
    expect(await everything()).not.toContain('"keyId":"k1"')
    expect(await phones({ DATA_KEYS: NEW_KEY })).toEqual(before)
    expect(before.every((phone) => /^1\d{10}$/.test(phone ?? ''))).toBe(true)
  })

  it('a second run finds nothing to do (O4)', async () => {
    await rotate()
    expect((await rotate())[0]?.value).toMatchObject({ resealed: 0 })
  })

  it('killed half-way, it goes on where it was, and nothing is lost (O4)', async () => {
    const before = await phones({})
    let writes = 0
    const cloud = await watchedCloud((body) => {
      writes += Number(body.includes('database.modifyDocument') && body.includes(CUT_OFF_IN))
      if (writes < 2) return true
      command.kill()
      return false
    })
    const command = startCommand('rotate-keys', { ...functionEnvironment(cloud.url), ...bothKeys() })
    expect(await command.ended).toMatchObject({ exitCode: null, output: '' })
    await cloud.close()
    expect((await accounts()).some(({ phone }) => phone?.keyId === 'k1')).toBe(false)
    const halfDone = JSON.stringify(await currentCloud().documents(CUT_OFF_IN))
    expect(halfDone).toContain('"keyId":"k1"')
    expect(halfDone).toContain('"keyId":"k2"')
    expect(await phones(bothKeys())).toEqual(before)

    expect(await runCommand('rotate-keys', bothKeys())).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(
        /^Went on where the last run stopped\. \d+ values are under key k2/,
      ) as string,
    })
    expect(await everything()).not.toContain('"keyId":"k1"')
    expect(await phones({ DATA_KEYS: NEW_KEY })).toEqual(before)
  })
})
