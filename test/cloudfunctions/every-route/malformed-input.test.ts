import fc from 'fast-check'
import type { Access } from '../../../cloudfunctions/_shared/access'
import {
  admin,
  candidate,
  certified,
  freshInstitution,
  institution,
  visitor,
  type Actor,
} from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts, type FunctionName } from '../../support/contracts'
import { inputArbitrary } from '../../support/input-arbitrary'
import { approvedUnit, memberUnit, signIn } from '../../support/membership-steps'
import { arrivingInstitution, signedInCertified, signedInInstitution } from '../../support/talent-steps'

const RUNS = 30

/** A demo world with people who are signed in as everything that a route can ask for. */
const EVERYBODY = 'everybody'
const [unitOwner, arrivingUnit] = [visitor(), visitor()]

beforeAll(async () => {
  await startCloud()
  await currentCloud().resetTo(DEMO_WORLD)
  await memberUnit(unitOwner)
  await signIn(arrivingUnit, (await approvedUnit(visitor())).fields.creditCode)
  await Promise.all([signedInCertified(), signedInInstitution(), arrivingInstitution()])
  await currentCloud().snapshot(EVERYBODY)
})
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(EVERYBODY))

const routes = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.entries(contract).map(([route, { access, input }]) => ({
    ...{ name: name as FunctionName, route, input },
    access: access as Access,
  })),
)

/** Who gets past the door of a route, so that what they send is looked at. */
function callersOf(access: Access): Actor[] {
  switch (access) {
    case 'certified':
      return [certified()]
    case 'institution':
      return [institution()]
    case 'institution_arriving':
      return [institution(), freshInstitution()]
    case 'unit':
      return [unitOwner]
    case 'unit_arriving':
      return [unitOwner, arrivingUnit]
    case 'public':
      return [visitor(), candidate(), unitOwner, arrivingUnit, certified(), institution()]
    case 'account':
    case 'profile':
      return [candidate(), admin()]
    default:
      return [admin()]
  }
}

describe('malformed input', () => {
  it.each(routes)(
    '$name.$route answers whatever it is given, and never INTERNAL (A18)',
    async ({ name, route, access, input }) => {
      const callers = fc.constantFrom(...callersOf(access))
      await fc.assert(
        fc.asyncProperty(inputArbitrary(input), callers, async (value, { openid }) => {
          const reply = await currentCloud().call(name, route, value, openid)
          if (reply.ok) return
          expect(reply.error.code).not.toBe('INTERNAL')
          if (reply.error.code === 'VALIDATION_FAILED') expect(reply.error.issues?.length).toBeGreaterThan(0)
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
  )

  it('every route is asked by somebody who gets as far as its input (A18)', async () => {
    for (const { name, route, access } of routes)
      for (const { openid } of callersOf(access)) {
        const reply = await currentCloud().call(name, route, 7, openid)
        const code = reply.ok ? 'OK' : reply.error.code
        expect(`${name}.${route}: ${code}`).toBe(`${name}.${route}: VALIDATION_FAILED`)
      }
  })

  it('what is refused names the fields that are wrong (A2)', async () => {
    const reply = await currentCloud().call(
      'application',
      'start',
      { examId: 7, siteId: '', subjectIds: [] },
      candidate().openid,
    )
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'VALIDATION_FAILED',
        issues: [
          { path: 'examId', code: 'INVALID' },
          { path: 'siteId', code: 'REQUIRED' },
          { path: 'subjectIds', code: 'TOO_FEW' },
          { path: 'agreementVersion', code: 'REQUIRED' },
        ],
      },
    })
  })
})
