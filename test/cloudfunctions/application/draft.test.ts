import { CLOSED_EXAM_ID, DIRECT_SITE_ID, UPCOMING_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { candidate } from '../../support/actors'
import { completeDraft, completeForm, startDraft, submit } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import type { ApplicationForm } from '../../../cloudfunctions/application/contract'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('starting', () => {
  it('fifty taps at once start one application (C14)', async () => {
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => startDraft(candidate())))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [application] = await currentCloud().documents('applications')
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          code: 'APPLICATION_EXISTS',
          details: { applicationId: application?.['_id'] },
        })
    expect(await currentCloud().documents('applications')).toHaveLength(1)
  })

  it('is possible again after a withdrawal (C16)', async () => {
    const { applicationId } = await startDraft(candidate())
    await candidate().call('application', 'withdraw', { applicationId })
    expect((await startDraft(candidate())).applicationId).not.toBe(applicationId)
    expect((await candidate().call('application', 'listMine', {})).items).toHaveLength(2)
  })

  it('is refused before and after the registration window, by the server clock (E8)', async () => {
    await expect(startDraft(candidate(), { examId: UPCOMING_EXAM_ID })).rejects.toMatchObject({
      code: 'REGISTRATION_NOT_OPEN',
    })
    await expect(startDraft(candidate(), { examId: CLOSED_EXAM_ID })).rejects.toMatchObject({
      code: 'REGISTRATION_CLOSED',
    })
  })

  it.each([
    ['an unknown site', { siteId: 'site_nowhere' }, { path: 'siteId', code: 'NOT_A_CHOICE' }],
    ['an unknown subject', { subjectIds: ['theory', 'x'] }, { path: 'subjectIds.1', code: 'NOT_A_CHOICE' }],
    ['no subject', { subjectIds: [] }, { path: 'subjectIds', code: 'TOO_FEW' }],
  ])('%s is refused by name (E3, E4)', async (_, choice, issue) => {
    await expect(startDraft(candidate(), choice)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [expect.objectContaining(issue)],
    })
  })

  it('an agreement that is not the current one is refused (B3)', async () => {
    await expect(
      candidate().call('application', 'start', {
        examId: 'exam_ai_trainer_3',
        siteId: DIRECT_SITE_ID,
        subjectIds: ['theory'],
        agreementVersion: '2025.1',
      }),
    ).rejects.toMatchObject({ code: 'POLICY_OUTDATED', details: { version: '2026.1' } })
  })

  it('the same subject twice is chosen once', async () => {
    const { subjects } = await startDraft(candidate(), { subjectIds: ['theory', 'theory'] })
    expect(subjects).toHaveLength(1)
  })
})

describe('a draft', () => {
  it('keeps what was typed, even where it is wrong, and says what is wrong (C1, C3)', async () => {
    const { applicationId } = await startDraft(candidate())
    const wrong: Partial<ApplicationForm> = {
      ...completeForm(),
      postcode: '31000',
      ethnicGroup: '火星族',
      workStartedOn: '2001-02-29',
      hasCertificate: true,
      certificate: { name: '', level: '三级/高级工', number: '1', issuedOn: '2099-01-01' },
      workExperiences: [
        {
          workExperienceId: 'a',
          employer: '甲',
          position: '',
          startedOn: '2020-05-01',
          endedOn: '2020-04-30',
        },
      ],
    }
    const { issues } = await candidate().call('application', 'saveDraft', {
      applicationId,
      revision: 0,
      changes: wrong,
    })
    expect(Object.fromEntries(issues.map(({ path, code }) => [path, code]))).toEqual({
      'form.certificate.name': 'REQUIRED',
      'form.certificate.issuedOn': 'DATE_IN_FUTURE',
      'form.ethnicGroup': 'NOT_A_CHOICE',
      'form.workStartedOn': 'DATE_FORMAT',
      'form.postcode': 'POSTCODE_FORMAT',
      'form.workExperiences.0.position': 'REQUIRED',
      'form.workExperiences.0.endedOn': 'DATE_ORDER',
      certificateImages: 'REQUIRED',
      photo: 'PHOTO_REQUIRED',
    })
    const { form } = await candidate().call('application', 'get', { applicationId })
    expect(form).toEqual(wrong)
  })

  it('a save from a phone that has not seen the newest copy gets that copy, and loses nothing (C3)', async () => {
    const { applicationId } = await startDraft(candidate())
    const save = (employer: string) =>
      candidate().call('application', 'saveDraft', { applicationId, revision: 0, changes: { employer } })
    const results = await Promise.allSettled([save('甲公司'), save('乙公司')])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'DRAFT_OUTDATED', details: { revision: 1 } })
    const { form, revision } = await candidate().call('application', 'get', { applicationId })
    expect(revision).toBe(1)
    expect(refused?.reason).toMatchObject({ details: { form: { employer: form.employer } } })
  })

  it('an incomplete one is not submitted, and everything that is missing is named at once (C17, D5)', async () => {
    const view = await startDraft(candidate())
    await expect(submit(candidate(), view)).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      issues: view.issues,
    })
    expect(view.issues.map(({ code }) => code)).toContain('PHOTO_REQUIRED')
  })

  it('moves to another site while it is a draft, and not afterwards (E3)', async () => {
    const view = await completeDraft(candidate())
    const { applicationId } = view
    const choice = { applicationId, siteId: DIRECT_SITE_ID, subjectIds: ['practice'] }
    const moved = await candidate().call('application', 'changeSite', choice)
    expect(moved).toMatchObject({ siteName: '江临软件园考点', totalFen: 28000, subjectNames: ['操作技能'] })
    await submit(candidate(), moved)
    await expect(candidate().call('application', 'changeSite', choice)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
  })

  it('a declaration that is not the current one is refused, the accepted one is kept with its time (C12)', async () => {
    const { applicationId, declaration } = await completeDraft(candidate())
    await expect(
      candidate().call('application', 'submit', { applicationId, declarationVersion: 'old' }),
    ).rejects.toMatchObject({ code: 'POLICY_OUTDATED' })
    await candidate().call('application', 'submit', {
      applicationId,
      declarationVersion: declaration.version,
    })
    const [stored] = await currentCloud().documents('applications')
    expect(stored?.['declaration']).toMatchObject({ version: declaration.version })
  })
})
