import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import { applicationContract } from '../../../cloudfunctions/application/contract'
import { paymentContract } from '../../../cloudfunctions/payment/contract'
import { candidate, finance, otherCandidate, reviewer } from '../../support/actors'
import { completeDraft, completeForm, inReview, payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import type { ApplicationView } from '../../../cloudfunctions/application/contract'

beforeAll(startCloud)
afterAll(stopCloud)

/** An input of every route that names a record, for somebody else's application. */
const inputs = ({ applicationId, photo, declaration, orderId }: ApplicationView): Record<string, object> => ({
  'application.changeSite': { applicationId, siteId: 'site_university', subjectIds: ['theory'] },
  'application.saveDraft': { applicationId, revision: 1, changes: completeForm() },
  'application.requestUpload': { applicationId, kind: 'photo' },
  'application.attachFile': { applicationId, kind: 'photo', fileId: 'cloud://e.b/u/x', name: 'a.jpg' },
  'application.removeFile': { applicationId, fileRefId: photo?.fileRefId },
  'application.get': { applicationId },
  'application.submit': { applicationId, declarationVersion: declaration.version },
  'application.submitSignedForm': { applicationId },
  'application.reopen': { applicationId },
  'application.withdraw': { applicationId },
  'payment.getOrder': { orderId },
  'payment.prepay': { orderId },
  'payment.syncOrder': { orderId },
})

const routesWithARecord = [
  ...Object.entries(applicationContract).map(([name, route]) => ({ name: `application.${name}`, ...route })),
  ...Object.entries(paymentContract).map(([name, route]) => ({ name: `payment.${name}`, ...route })),
]
  .filter(
    ({ access, input }) =>
      access === 'profile' && /applicationId|orderId/.test(Object.keys(input.shape).join()),
  )
  .map(({ name }) => name)

describe('somebody else’s application (O3)', () => {
  let view: ApplicationView
  let before: ApplicationRecord[]

  beforeAll(async () => {
    await currentCloud().resetTo(DEMO_WORLD)
    view = await payable(candidate())
    before = await currentCloud().documents<ApplicationRecord>('applications')
  })

  it('every route that names a record is tried here', () => {
    expect(Object.keys(inputs(view)).sort()).toEqual([...routesWithARecord].sort())
  })

  it.each(routesWithARecord)('%s answers as if it did not exist, and changes nothing', async (name) => {
    const [feature = '', route = ''] = name.split('.')
    for (const person of [otherCandidate(), finance()]) {
      const reply = await currentCloud().call(feature, route, inputs(view)[name], person.openid)
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
    expect(await currentCloud().documents('applications')).toEqual(before)
  })

  it('a forged openid in the event does not open it (A1)', async () => {
    const event = {
      $url: 'get',
      input: { applicationId: view.applicationId, openid: candidate().openid },
      openid: candidate().openid,
      userInfo: { openId: candidate().openid },
    }
    expect(await currentCloud().invoke('application', event, otherCandidate().openid)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })

  it('is in nobody else’s lists', async () => {
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
