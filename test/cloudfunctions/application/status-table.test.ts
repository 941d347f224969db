import type { ApplicationRecord } from '../../../cloudfunctions/application/application-record'
import {
  applicationTransitions,
  APPLICATION_STATUSES,
  type ApplicationStatus,
} from '../../../cloudfunctions/application/status'
import { SCARCE_SITE_ID } from '../../../scripts/seed/demo-exams'
import { candidate, reviewer } from '../../support/actors'
import {
  approved,
  attach,
  completeDraft,
  inReview,
  payable,
  returned,
  submit,
  submittedForm,
} from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { payNow } from '../../support/payment-steps'
import { jpeg } from '../../support/sample-files'
import type { ApplicationView } from '../../../cloudfunctions/application/contract'

beforeAll(startCloud)
afterAll(stopCloud)

const HOURS_25 = 25 * 3_600_000

/** How an application comes into each status. */
const reach: Record<ApplicationStatus, () => Promise<ApplicationView>> = {
  draft: () => completeDraft(candidate()),
  awaiting_signed_form: async () => {
    const { applicationId } = await submittedForm(candidate())
    return attach(candidate(), applicationId, 'signed_form', jpeg())
  },
  in_review: () => inReview(candidate()),
  returned: () => returned(candidate()),
  awaiting_payment: () => approved(candidate(), { siteId: SCARCE_SITE_ID }),
  paid: async () => {
    const view = await payable(candidate())
    await payNow(candidate(), view.orderId ?? '')
    return view
  },
  expired: async () => {
    const view = await payable(candidate())
    await currentCloud().clock.advance(HOURS_25)
    await currentCloud().runTimer('timer', 'expire-due')
    return view
  },
  withdrawn: async () => {
    const view = await completeDraft(candidate())
    return candidate().call('application', 'withdraw', { applicationId: view.applicationId })
  },
}

type RoutedEvent = 'submit' | 'submitSignedForm' | 'reopen' | 'withdraw' | 'approve' | 'return'

/** The events that people cause. The others are the timer's and WeChat Pay's. */
const cause: Record<RoutedEvent, (view: ApplicationView) => Promise<unknown>> = {
  submit: (view) => submit(candidate(), view),
  submitSignedForm: ({ applicationId }) =>
    candidate().call('application', 'submitSignedForm', { applicationId }),
  reopen: ({ applicationId }) => candidate().call('application', 'reopen', { applicationId }),
  withdraw: ({ applicationId }) => candidate().call('application', 'withdraw', { applicationId }),
  approve: ({ applicationId }) => reviewer().call('application', 'approve', { applicationId, round: 1 }),
  return: ({ applicationId }) =>
    reviewer().call('application', 'return', { applicationId, round: 1, opinion: '请改', marks: [] }),
}

const record = async () => (await currentCloud().documents<ApplicationRecord>('applications'))[0]!

describe.each(APPLICATION_STATUSES)('every event in status %s (Q1)', (status) => {
  let view: ApplicationView

  beforeAll(async () => {
    await currentCloud().resetTo(DEMO_WORLD)
    view = await reach[status]()
    await currentCloud().snapshot(`application-${status}`)
  })
  beforeEach(() => currentCloud().resetTo(`application-${status}`))

  it.each(Object.keys(cause) as RoutedEvent[])('%s follows the table', async (event) => {
    const { from, to } = applicationTransitions[event]
    const before = await record()
    expect(before.status).toBe(status)
    const isRepeat = event === 'submit' && before.history.at(-1)?.event === 'submit'
    if ((from as readonly string[]).includes(status)) {
      await cause[event](view)
      const after = await record()
      expect(after.status).toBe(to)
      expect(after.history.at(-1)).toMatchObject({ event, from: status, to })
    } else {
      const outcome = cause[event](view)
      // The same submission again answers with its result; everything else that is not in the table is refused.
      if (isRepeat) await outcome
      else
        await expect(outcome).rejects.toMatchObject({
          code: expect.stringMatching(/^(STATE_CONFLICT|NOT_FOUND)$/),
        })
      expect(await record()).toEqual(before)
    }
  })
})
