import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const collections = readdirSync(join(__dirname, '../../../database/collections')).map((file) =>
  file.replace('.json', ''),
)
const NEW_KEY = `k2:${randomBytes(32).toString('base64')}`
const bothKeys = () => ({ DATA_KEYS: `${NEW_KEY},${currentCloud().settings['DATA_KEYS']}` })
const rotate = () =>
  runUseCase<{ keyId: string; resealed: number; goesOn: boolean }>(
    'scripts/operate/rotate-keys.ts',
    'rotateKeys',
    [[]],
    bothKeys(),
  )
const accounts = () => currentCloud().documents<AccountRecord>('accounts')
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
    const everything = JSON.stringify(
      await Promise.all(collections.map((name) => currentCloud().documents(name))),
    )
    expect(everything).not.toContain('"keyId":"k1"')
    expect(await phones({ DATA_KEYS: NEW_KEY })).toEqual(before)
    expect(before.every((phone) => /^1\d{10}$/.test(phone ?? ''))).toBe(true)
  })

  it('a second run finds nothing to do (O4)', async () => {
    await rotate()
    expect((await rotate())[0]?.value).toMatchObject({ resealed: 0 })
  })

  it('goes on after the document where a run was cut off (O4)', async () => {
    const [first, second] = (await accounts()).map(({ _id }) => _id).sort()
    await runUseCase('test/support/put-document.ts', 'putDocument', [
      ['settings', 'key_rotation', { keyId: 'k2', collection: 'accounts', after: first }],
    ])
    expect((await rotate())[0]?.value).toMatchObject({ goesOn: true })
    const keyOf = async (accountId: string | undefined) =>
      (await accounts()).find(({ _id }) => _id === accountId)?.phone?.keyId
    expect(await keyOf(first)).toBe('k1')
    expect(await keyOf(second)).toBe('k2')
  })
})
