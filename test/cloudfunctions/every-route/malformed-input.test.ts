import fc from 'fast-check'
import { admin, candidate, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts, type FunctionName } from '../../support/contracts'
import { inputArbitrary } from '../../support/input-arbitrary'
import { memberUnit } from '../../support/membership-steps'

const RUNS = 30

/** A demo world with people who are signed in as everything that a route can ask for. */
const EVERYBODY = 'everybody'
const unitOwner = visitor()

beforeAll(async () => {
  await startCloud()
  await currentCloud().resetTo(DEMO_WORLD)
  await memberUnit(unitOwner)
  await currentCloud().snapshot(EVERYBODY)
})
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(EVERYBODY))

const routes = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.entries(contract).map(([route, { input }]) => ({ name: name as FunctionName, route, input })),
)

const callers = fc.constantFrom(admin(), candidate(), unitOwner)

describe('malformed input', () => {
  it.each(routes)(
    '$name.$route answers whatever it is given, and never INTERNAL (A18)',
    async ({ name, route, input }) => {
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
