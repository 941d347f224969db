import fc from 'fast-check'
import { admin, candidate } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts, type FunctionName } from '../../support/contracts'
import { inputArbitrary } from '../../support/input-arbitrary'

const RUNS = 30

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const routes = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.entries(contract).map(([route, { input }]) => ({ name: name as FunctionName, route, input })),
)

describe('malformed input', () => {
  it.each(routes)(
    '$name.$route answers whatever it is given, and never INTERNAL (A18)',
    async ({ name, route, input }) => {
      await fc.assert(
        fc.asyncProperty(inputArbitrary(input), fc.boolean(), async (value, asAdmin) => {
          const { openid } = asAdmin ? admin() : candidate()
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
