import { candidate, reviewer } from '../../support/actors'
import { attach, completeDraft, returned, submit, submittedForm } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { jpeg } from '../../support/sample-files'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const CLOSES = '2026-05-23T17:00:00+08:00'
const CORRECTIONS_CLOSE = '2026-05-26T17:00:00+08:00'
const minuteBefore = (at: string) => new Date(Date.parse(at) - 60_000)

describe('deadlines', () => {
  it('a candidate can submit in the last minute and not at closing time (C15)', async () => {
    const view = await completeDraft(candidate())
    await currentCloud().clock.set(CLOSES)
    await expect(submit(candidate(), view)).rejects.toMatchObject({ code: 'REGISTRATION_CLOSED' })
    expect(await candidate().call('application', 'get', { applicationId: view.applicationId })).toMatchObject(
      {
        status: 'draft',
        photo: view.photo && { fileRefId: view.photo.fileRefId },
      },
    )
    await currentCloud().clock.set(minuteBefore(CLOSES))
    expect(await submit(candidate(), view)).toMatchObject({ status: 'awaiting_signed_form' })
  })

  it('a returned application can be corrected after registration closed, until corrections close (C15)', async () => {
    const view = await returned(candidate())
    await currentCloud().clock.set(CORRECTIONS_CLOSE)
    await expect(submit(candidate(), view)).rejects.toMatchObject({ code: 'REGISTRATION_CLOSED' })
    await currentCloud().clock.set(CLOSES)
    expect(await submit(candidate(), view)).toMatchObject({ status: 'awaiting_signed_form' })
  })

  it('a signed form is taken until corrections close (C15)', async () => {
    const { applicationId } = await submittedForm(candidate())
    await attach(candidate(), applicationId, 'signed_form', jpeg())
    await currentCloud().clock.set(CORRECTIONS_CLOSE)
    await expect(
      candidate().call('application', 'submitSignedForm', { applicationId }),
    ).rejects.toMatchObject({
      code: 'REGISTRATION_CLOSED',
    })
    await currentCloud().clock.set(minuteBefore(CORRECTIONS_CLOSE))
    expect(await candidate().call('application', 'submitSignedForm', { applicationId })).toMatchObject({
      status: 'in_review',
    })
  })

  it('what was submitted is not reopened when it could not be submitted again', async () => {
    const { applicationId } = await submittedForm(candidate())
    await currentCloud().clock.set(CLOSES)
    await expect(candidate().call('application', 'reopen', { applicationId })).rejects.toMatchObject({
      code: 'REGISTRATION_CLOSED',
    })
    const { allowedEvents } = await candidate().call('application', 'get', { applicationId })
    expect(allowedEvents).toEqual(['submitSignedForm', 'withdraw'])
  })

  it('a reviewer may decide after both are closed', async () => {
    const { applicationId } = await submittedForm(candidate())
    await attach(candidate(), applicationId, 'signed_form', jpeg())
    await candidate().call('application', 'submitSignedForm', { applicationId })
    await currentCloud().clock.set(CORRECTIONS_CLOSE)
    expect(await reviewer().call('application', 'approve', { applicationId, round: 1 })).toEqual({
      status: 'awaiting_payment',
    })
  })
})
