import { seedDemoApplications } from '../../../scripts/seed/seed-demo-applications'
import { SCARCE_SITE_ID, OPEN_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { admin, reviewer, visitor } from '../../support/actors'
import { currentCloud, startCloud, stopCloud } from '../../support/cloud'

beforeAll(async () => {
  const cloud = await startCloud()
  await seedDemoApplications(cloud.url, await cloud.clock.now())
})
afterAll(stopCloud)

describe('the demo world', () => {
  it('gives the reviewer a queue with cases to decide (F1)', async () => {
    const { items, total } = await reviewer().call('application', 'listForReview', {})
    expect(total).toBe(2)
    expect(items.map(({ candidateName }) => candidateName)).toEqual(['顾月', '唐贝'])
    const { issues, photo, signedForms } = await reviewer().call('application', 'getCase', {
      applicationId: items[0]!.applicationId,
    })
    expect(issues).toEqual([])
    expect(photo).not.toBeNull()
    expect(signedForms).toHaveLength(1)
  })

  it('shows the workbench what waits (N1)', async () => {
    expect(await reviewer().call('staff', 'getWorkbench', {})).toMatchObject({
      name: '林静',
      review: { waiting: 2 },
      awaitingPayment: { count: 0, amountFen: 0 },
    })
  })

  it('has a site that is nearly full (E5)', async () => {
    const exam = await visitor().call('exam', 'get', { examId: OPEN_EXAM_ID })
    const site = exam.sites.find(({ siteId }) => siteId === SCARCE_SITE_ID)
    expect(site?.subjects.map(({ seatsLeft }) => seatsLeft)).toEqual([2, 2])
  })

  it('has people of several roles (N13)', async () => {
    const { members } = await admin().call('staff', 'listStaff', {})
    expect(members.map(({ name, roles }) => `${name} ${roles.join()}`)).toEqual([
      '陈默 exam_officer',
      '林静 reviewer',
      '许文博 finance',
      '周砚 admin',
    ])
  })

  it('has texts that can be read, and that everybody in it has agreed to (A11, A12)', async () => {
    const { policies } = await visitor().call('account', 'listPolicies', {})
    for (const { title, body, version } of policies) {
      expect(title).not.toBe('')
      expect(version).not.toBe('')
      expect(body.length).toBeGreaterThan(500)
    }
    const people = await currentCloud().documents('accounts')
    const consents = await currentCloud().documents('consents')
    for (const { _id } of people)
      expect(consents.filter(({ subjectId }) => subjectId === _id).map(({ kind }) => kind)).toEqual([
        'privacy',
        'agreement',
        'sensitive_data',
      ])
    const kinds = new Set(consents.map(({ subjectKind }) => subjectKind))
    expect(kinds).toEqual(new Set(['account', 'certified', 'institution', 'unit']))
  })
})
