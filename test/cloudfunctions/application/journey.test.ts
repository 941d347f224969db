import { candidate, reviewer } from '../../support/actors'
import {
  approved,
  attach,
  completeForm,
  inReview,
  payable,
  startDraft,
  submit,
  submittedForm,
} from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { jpeg } from '../../support/sample-files'
import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const messageKinds = async () =>
  (await candidate().call('message', 'list', {})).items.map(({ kind }) => kind).reverse()

describe('an application', () => {
  it('goes from draft to payment, step by step (C1, F1, G1)', async () => {
    const me = candidate()
    const draft = await startDraft(me)
    expect(draft).toMatchObject({ status: 'draft', revision: 0, totalFen: 38000, orderId: null })
    expect(draft.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['form.hasCertificate', 'form.ethnicGroup', 'form.employer', 'photo']),
    )
    const { applicationId } = draft
    const saved = await me.call('application', 'saveDraft', {
      applicationId,
      revision: 0,
      changes: completeForm(),
    })
    expect(saved).toMatchObject({ revision: 1, experienceMonths: 97 })
    expect(saved.issues).toEqual([{ path: 'photo', code: 'PHOTO_REQUIRED' }])
    const ready = await attach(me, applicationId, 'photo', jpeg())
    expect(ready.issues).toEqual([])
    const submitted = await submit(me, ready)
    expect(submitted).toMatchObject({
      status: 'awaiting_signed_form',
      allowedEvents: expect.arrayContaining(['reopen', 'withdraw']),
    })
    await attach(me, applicationId, 'signed_form', jpeg({ width: 1240, height: 1754 }))
    await me.call('application', 'submitSignedForm', { applicationId })

    const queue = await reviewer().call('application', 'listForReview', {})
    expect(queue).toMatchObject({ total: 1, items: [{ applicationId, candidateName: '沈知远', round: 1 }] })
    await reviewer().call('application', 'approve', { applicationId, round: 1 })

    const approvedAt = await currentCloud().clock.now()
    const view = await me.call('application', 'get', { applicationId })
    expect(view.status).toBe('awaiting_payment')
    expect(Math.abs(Date.parse(view.payBy ?? '') - approvedAt.getTime() - 24 * 3_600_000)).toBeLessThan(
      60_000,
    )
    expect(view.timeline.map(({ event, by }) => [event, by])).toEqual([
      ['start', '本人'],
      ['submit', '本人'],
      ['submitSignedForm', '本人'],
      ['approve', '林静'],
    ])
    expect(await messageKinds()).toEqual([
      'application_awaiting_signature',
      'application_submitted',
      'application_approved',
    ])
    const order = await me.call('payment', 'getOrder', { orderId: view.orderId ?? '' })
    expect(order).toMatchObject({ amountFen: 38000, status: 'awaiting_payment', payBy: view.payBy })
  })

  it('is returned with an opinion, corrected, and the reviewer sees what changed (F1, F4)', async () => {
    const me = candidate()
    const { applicationId } = await inReview(me)
    const marks = [{ path: 'form.employer', reason: '与盖章不一致' }]
    await reviewer().call('application', 'return', {
      applicationId,
      round: 1,
      opinion: '请改工作单位',
      marks,
    })
    const back = await me.call('application', 'get', { applicationId })
    expect(back).toMatchObject({ status: 'returned', opinion: { text: '请改工作单位', marks, by: '林静' } })

    const { revision } = back
    await me.call('application', 'saveDraft', {
      applicationId,
      revision,
      changes: { employer: '江临软件有限公司' },
    })
    expect(await submit(me, back)).toMatchObject({
      status: 'awaiting_signed_form',
      issues: [{ path: 'signedForm', code: 'SIGNED_FORM_OUTDATED' }],
    })
    await expect(me.call('application', 'submitSignedForm', { applicationId })).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      issues: [{ path: 'signedForm', code: 'SIGNED_FORM_OUTDATED' }],
    })
    const [old] = (await me.call('application', 'get', { applicationId })).signedForms
    await me.call('application', 'removeFile', { applicationId, fileRefId: old?.fileRefId ?? '' })
    await attach(me, applicationId, 'signed_form', jpeg())
    await me.call('application', 'submitSignedForm', { applicationId })
    const seen = await reviewer().call('application', 'getCase', { applicationId })
    expect(seen).toMatchObject({ round: 2, changedPaths: ['form.employer'] })
    expect(seen.allowedEvents.sort()).toEqual(['approve', 'return'])
    expect(await messageKinds()).toEqual([
      'application_awaiting_signature',
      'application_submitted',
      'application_returned',
      'application_awaiting_signature',
      'application_submitted',
    ])
  })

  it('after submitting it says what to sign until when, and after reopening until when to submit again (K1, K4)', async () => {
    const { applicationId } = await submittedForm(candidate())
    const newest = async () => (await candidate().call('message', 'list', {})).items[0]
    expect(await newest()).toMatchObject({
      kind: 'application_awaiting_signature',
      body: expect.stringMatching(/签字后在\d+月\d+日 周. 17:00 前上传/),
      link: `/packages/application/documents/documents?applicationId=${applicationId}`,
    })
    await currentCloud().clock.advance(1_000)
    await candidate().call('application', 'reopen', { applicationId })
    expect(await newest()).toMatchObject({
      kind: 'application_reopened',
      body: expect.stringMatching(/名额已放回。请在\d+月\d+日 周. 17:00 前改好/),
      link: `/packages/application/edit/edit?applicationId=${applicationId}`,
    })
    expect((await candidate().call('message', 'list', {})).items).toHaveLength(2)
  })

  it('the opinion is quoted with one full stop (K1)', async () => {
    const { applicationId } = await inReview(candidate())
    const opinion = '签字表缺日期。'
    await reviewer().call('application', 'return', { applicationId, round: 1, opinion, marks: [] })
    const { items } = await candidate().call('message', 'list', {})
    expect(items.find(({ kind }) => kind === 'application_returned')?.body).toContain('“签字表缺日期”。请在')
  })

  it('goes straight to payment at a site without review, surcharge included (F2, G2)', async () => {
    const view = await payable(candidate())
    expect(view).toMatchObject({
      status: 'awaiting_payment',
      totalFen: 40000,
      feeItems: [
        { label: '理论知识', amountFen: 12000 },
        { label: '操作技能', amountFen: 26000 },
        { label: '考点服务费', amountFen: 2000 },
      ],
    })
    expect(await messageKinds()).toEqual(['payment_due'])
  })

  it('every decision and every look at a case stands in the audit log (O1)', async () => {
    const { applicationId } = await inReview(candidate())
    await reviewer().call('application', 'getCase', { applicationId })
    await reviewer().call('application', 'approve', { applicationId, round: 1 })
    const entries = await currentCloud().documents<AuditEntry>('audit_entries')
    expect(entries.filter(({ target }) => target === applicationId).map(({ action }) => action)).toEqual([
      'application.getCase',
      'application.approve',
    ])
  })

  it('shows nobody an ID number or phone in full (O4)', async () => {
    const { applicationId } = await approved(candidate())
    const seen = [
      await candidate().call('application', 'get', { applicationId }),
      await reviewer().call('application', 'getCase', { applicationId }),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/13905718150|339900\d{8}/)
    expect(seen[0]?.candidate.idNumberMasked).toBe('3399**********2711')
  })
})
