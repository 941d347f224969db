import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../../cloudfunctions/_shared/reply'
import { candidate, finance, otherCandidate, reviewer, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts } from '../../support/contracts'
import { memberUnit } from '../../support/membership-steps'
import { namedRecords } from '../../support/named-records'
import { ownedRecords } from '../../support/owned-records'
import { privilegedCalls } from '../../support/privileged-calls'
import { signedInCertified, signedInInstitution } from '../../support/talent-steps'

const collections = readdirSync(join(__dirname, '../../../database/collections')).map((file) =>
  file.replace('.json', ''),
)
/** Counts of tries are written whoever tries. */
const BESIDE = new Set(['rate_limits', 'abuse_marks'])
/** The world with somebody of every standing signed in. */
const EVERYBODY = 'everybody'

/** What a record answers that is not yours; of a file, that it is no upload of yours. */
const NOT_YOURS = ['NOT_FOUND', 'FORBIDDEN', 'FILE_NOT_UPLOADED']
/** What the door answers before anybody looks for the record. */
const AT_THE_DOOR = ['NOT_SIGNED_IN', 'PROFILE_REQUIRED', 'SIGN_IN_REQUIRED', 'ARRIVAL_UNFINISHED']

const fields = namedRecords()
/** A file is its uploader's, whatever the role; other records are open to staff by their role. */
const isOwned = ({ isForStaff, field }: (typeof fields)[number]) => !isForStaff || /fileIds?$/i.test(field)
const owned = fields
  .filter(isOwned)
  .flatMap(({ name, route, field, kinds }) =>
    kinds.length ? kinds.map((kind) => `${name}.${route} ${field} ${kind}`) : [`${name}.${route} ${field}`],
  )
  // A unit's document goes to nobody's own e-mail: candidates have none to ask for, and staff are refused by O3's other row.
  .filter((one) => !/^pdf\.emailDocument .* (member_certificate|dues_letter)$/.test(one))
const byRole = [
  ...new Set(fields.filter((one) => !isOwned(one)).map(({ name, route }) => `${name}.${route}`)),
]

const outsiders: Record<string, Actor> = { 'a visitor': visitor(), 'a unit': visitor() }

beforeAll(startCloud)
beforeAll(async () => {
  await currentCloud().resetTo(DEMO_WORLD)
  await memberUnit(outsiders['a unit']!)
  outsiders['a certified person'] = await signedInCertified()
  outsiders['an institution'] = await signedInInstitution()
  await currentCloud().snapshot(EVERYBODY)
}, 180_000)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(EVERYBODY))

/** Every document of every collection. */
async function everything(): Promise<Record<string, unknown[]>> {
  const kept = collections.filter((name) => !BESIDE.has(name))
  const all = await Promise.all(kept.map((name) => currentCloud().documents(name)))
  return Object.fromEntries(kept.map((name, index) => [name, all[index]!]))
}

function call(name: string, input: object, by: Actor): Promise<Reply<unknown>> {
  const [feature = '', route = ''] = name.split(' ')[0]!.split('.')
  return currentCloud().call(feature, route, input, by.openid)
}

/** The code of a refusal that tells nothing but its code and, at the door, as what to sign in; fails for an answer. */
function codeOf(reply: Reply<unknown>): string {
  if (reply.ok) throw new Error(`it was answered: ${JSON.stringify(reply.data)}`)
  const { code, details, ...rest } = reply.error
  expect(rest).toEqual({})
  if (details) expect(Object.keys(details)).toEqual(['kind'])
  return code
}

describe('a record by its id', () => {
  it('every field of every contract that names one is tried here, and no other (O3)', () => {
    expect(Object.keys(ownedRecords).sort()).toEqual(owned.sort())
    expect(byRole.filter((name) => !privilegedCalls[name])).toEqual([])
    expect(owned.length).toBeGreaterThan(40)
  })

  it.each(owned)('%s: somebody else’s is not there, and nothing is written (O3)', async (name) => {
    const { own, foreign, staff = finance() } = await ownedRecords[name]!()
    const before = await everything()
    expect(NOT_YOURS).toContain(codeOf(await call(name, foreign.input, foreign.by)))
    for (const person of [...Object.values(outsiders), staff])
      if (person.openid !== own.by.openid && person.openid !== foreign.by.openid)
        expect([...NOT_YOURS, ...AT_THE_DOOR]).toContain(codeOf(await call(name, own.input, person)))
    expect(await everything()).toEqual(before)
    const answer = await call(name, own.input, own.by)
    if (!answer.ok) expect([...NOT_YOURS, ...AT_THE_DOOR]).not.toContain(answer.error.code)
  })

  it.each(byRole)('%s: who has not the role learns and changes nothing (O3, N13)', async (name) => {
    const { input, by } = await privilegedCalls[name]!.prepare()
    const [feature, route] = name.split('.') as [keyof typeof contracts, string]
    const { access } = (contracts[feature] as Record<string, { access: string | readonly string[] }>)[route]!
    const otherStaff = [finance(), reviewer()].filter(
      (_, index) => !access.includes(['finance', 'reviewer'][index]!),
    )
    const before = await everything()
    for (const person of [...Object.values(outsiders), candidate(), otherCandidate(), ...otherStaff])
      expect(['FORBIDDEN', 'NOT_SIGNED_IN']).toContain(codeOf(await call(name, input, person)))
    expect(await everything()).toEqual(before)
    expect(await call(name, input, by)).toMatchObject({ ok: true })
  })

  it('a forged openid in the event opens nothing (O3, A1)', async () => {
    const { own, foreign } = await ownedRecords['application.get applicationId']!()
    const { openid } = own.by
    const event = { $url: 'get', input: { ...own.input, openid }, openid, userInfo: { openId: openid } }
    expect(await currentCloud().invoke('application', event, foreign.by.openid)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })
})
