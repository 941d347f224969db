import { scryptSync } from 'node:crypto'
import type { CredentialRecord } from '../../../cloudfunctions/_shared/credentials/credential-record'
import { certified, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { CERTIFIED_PASSWORD } from '../../support/talent-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const CREDENTIAL = 'certified:cp_JL100238'
const SALT = Buffer.alloc(16, 7)

/** A hash as it was made when less was enough: N = 2^14, whose memory is Node's default. */
const weakHash = (password: string): string => {
  const key = scryptSync(password, SALT, 32, { N: 2 ** 14, r: 8, p: 1 })
  return `$scrypt$ln=14,r=8,p=1$${SALT.toString('base64')}$${key.toString('base64')}`
}
const stored = async (): Promise<string> =>
  (await currentCloud().documents<CredentialRecord>('credentials')).find(({ _id }) => _id === CREDENTIAL)!
    .password!
const signIn = (password: string) =>
  visitor().call('talent', 'signIn', { phone: certified().phone, password })

describe('stored passwords', () => {
  beforeEach(async () => {
    await editDocument('credentials', CREDENTIAL, { password: weakHash(CERTIFIED_PASSWORD) })
  })

  it('one with outdated parameters still opens, and is made anew by that sign-in (A14)', async () => {
    await signIn(CERTIFIED_PASSWORD)
    const renewed = await stored()
    expect(renewed).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$/)
    await signIn(CERTIFIED_PASSWORD)
    expect(await stored()).toBe(renewed)
  })

  it('a wrong password leaves it as it is (A14)', async () => {
    await expect(signIn('Falsch#2026')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    expect(await stored()).toBe(weakHash(CERTIFIED_PASSWORD))
  })
})
