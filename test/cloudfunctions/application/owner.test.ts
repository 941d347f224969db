import { candidate, finance, otherCandidate, reviewer } from '../../support/actors'
import { completeDraft, inReview, payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'

beforeAll(startCloud)
afterAll(stopCloud)

describe('somebody else’s application (O3)', () => {
  it('is in nobody else’s lists', async () => {
    await currentCloud().resetTo(DEMO_WORLD)
    await payable(candidate())
    expect((await otherCandidate().call('application', 'listMine', {})).items).toEqual([])
    expect((await otherCandidate().call('payment', 'listOrders', {})).items).toEqual([])
    expect((await candidate().call('payment', 'listOrders', {})).items).toHaveLength(1)
  })
})

describe('a reviewer', () => {
  beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

  it('sees no draft and decides on none', async () => {
    const { applicationId } = await completeDraft(candidate())
    const tries = [
      () => reviewer().call('application', 'getCase', { applicationId }),
      () => reviewer().call('application', 'approve', { applicationId, round: 1 }),
      () => reviewer().call('application', 'return', { applicationId, round: 1, opinion: '改', marks: [] }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('does not decide on an application of their own', async () => {
    const { applicationId } = await inReview(reviewer())
    await expect(
      reviewer().call('application', 'approve', { applicationId, round: 1 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('nobody without the role reviews', async () => {
    const { applicationId } = await inReview(candidate())
    for (const person of [candidate(), otherCandidate(), finance()]) {
      await expect(person.call('application', 'getCase', { applicationId })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
      await expect(person.call('application', 'approve', { applicationId, round: 1 })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
  })
})
