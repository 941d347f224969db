import { admin, candidate, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts } from '../../support/contracts'
import { runUseCase } from '../../support/run-use-case'
import { signedInCertified } from '../../support/talent-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const switchOff = () =>
  runUseCase('test/support/copy-document.ts', 'copyDocument', [
    ['settings', 'association', [{ _id: 'features', talent: false }]],
  ])

describe('an association without certified staff', () => {
  it.each(Object.keys(contracts.talent))('talent.%s refuses everybody (B12)', async (route) => {
    const person = await signedInCertified()
    await switchOff()
    for (const { openid } of [visitor(), person, admin()])
      expect(await currentCloud().call('talent', route, {}, openid)).toMatchObject({
        ok: false,
        error: { code: 'FEATURE_OFF', details: { feature: 'talent' } },
      })
  })

  it('the phone hears of it, and the rest works on (B12)', async () => {
    await switchOff()
    const { features } = await candidate().call('account', 'getSession', {})
    expect(features).toMatchObject({ talent: false, exams: true, membership: true })
    await candidate().call('exam', 'list', {})
  })
})
