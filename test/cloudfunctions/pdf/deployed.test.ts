import type { DocumentKind } from '../../../cloudfunctions/pdf/contract'
import { candidate, finance, otherCandidate, reviewer } from '../../support/actors'
import { completeDraft, completeForm, inReview, payable, startDraft } from '../../support/application-steps'
import { changeDocument } from '../../support/change-document'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { payNow } from '../../support/payment-steps'
import { readPdf, textOf } from '../../support/read-pdf'
import { requestJson } from '../../support/request-json'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const wanted = (kind: DocumentKind, subjectId: string) => ({ kind, subjectId })
const download = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())
const documents = () => currentCloud().documents<{ _id: string; kind: string }>('documents')

/** A draft without a photo: the pictures of other steps are markers only, and a reader would refuse them. */
async function draft() {
  const { applicationId, revision } = await startDraft(candidate())
  await candidate().call('application', 'saveDraft', { applicationId, revision, changes: completeForm() })
  return applicationId
}

async function paidApplication(): Promise<string> {
  const { applicationId, orderId } = await payable(candidate())
  await payNow(candidate(), orderId!)
  return applicationId
}

describe('documents from the deployed function', () => {
  it('the owner gets the form as a PDF with the data of the profile in full (C8)', async () => {
    const view = await candidate().call('pdf', 'getDocument', wanted('application_form', await draft()))
    const bytes = await download(view.url)
    expect(bytes).toHaveLength(view.bytes)
    const read = readPdf(bytes)
    expect(read.pages).toHaveLength(view.pages)
    expect(textOf(read)).toContain('江临数据服务有限公司')
    expect(textOf(read)).toMatch(/\d{17}[\dX]/)
    expect(textOf(read)).toContain(view.dataHash)
  })

  it('a second request answers the stored file, a changed form makes a new one (C8)', async () => {
    const applicationId = await draft()
    const first = await candidate().call('pdf', 'getDocument', wanted('application_form', applicationId))
    const second = await candidate().call('pdf', 'getDocument', wanted('application_form', applicationId))
    expect(second).toMatchObject({ documentId: first.documentId, madeAt: first.madeAt })
    const { revision } = await candidate().call('application', 'get', { applicationId })
    await candidate().call('application', 'saveDraft', {
      applicationId,
      revision,
      changes: { employer: '另一家公司' },
    })
    const third = await candidate().call('pdf', 'getDocument', wanted('application_form', applicationId))
    expect(third.documentId).not.toBe(first.documentId)
    expect(third.dataHash).not.toBe(first.dataHash)
    expect(await documents()).toHaveLength(2)
  })

  it('ten requests at once keep one document (C8)', async () => {
    const applicationId = await draft()
    const views = await Promise.all(
      Array.from({ length: 10 }, () =>
        candidate().call('pdf', 'getDocument', wanted('application_form', applicationId)),
      ),
    )
    expect(new Set(views.map(({ documentId }) => documentId)).size).toBe(1)
    expect(await documents()).toHaveLength(1)
  })

  it('a reviewer gets it once it was handed in; other candidates never learn that it exists (O3)', async () => {
    const applicationId = await draft()
    const ask = (who: ReturnType<typeof candidate>) =>
      who.call('pdf', 'getDocument', wanted('application_form', applicationId))
    await expect(ask(reviewer())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(ask(otherCandidate())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const handedIn = await inReview(otherCandidate())
    const view = await reviewer().call(
      'pdf',
      'getDocument',
      wanted('application_form', handedIn.applicationId),
    )
    expect(view.pages).toBeGreaterThan(1)
    await expect(
      candidate().call('pdf', 'getDocument', wanted('application_form', handedIn.applicationId)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('the mail to the owner carries the form; nobody else can have it sent (C9)', async () => {
    const applicationId = await draft()
    const view = await candidate().call('pdf', 'getDocument', wanted('application_form', applicationId))
    await candidate().call('pdf', 'emailDocument', wanted('application_form', applicationId))
    const inbox = JSON.stringify(await requestJson(`${currentCloud().url}/wechat/inbox`))
    expect(inbox).toContain(view.fileName)
    await expect(
      otherCandidate().call('pdf', 'emailDocument', wanted('application_form', applicationId)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('receipt and registration form go to the owner by e-mail, again and again, and never to staff (C9)', async () => {
    const applicationId = await paidApplication()
    for (const kind of ['payment_receipt', 'registration_form'] as const) {
      const { fileName } = await candidate().call('pdf', 'getDocument', wanted(kind, applicationId))
      const send = (who: ReturnType<typeof candidate>) =>
        who.call('pdf', 'emailDocument', wanted(kind, applicationId))
      await send(candidate())
      await send(candidate())
      const inbox = JSON.stringify(await requestJson(`${currentCloud().url}/wechat/inbox`))
      expect(inbox.split(fileName).length - 1).toBeGreaterThanOrEqual(2)
      for (const other of [otherCandidate(), reviewer(), finance()])
        await expect(send(other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('a character that no font has is named, and no document is made (C8)', async () => {
    const applicationId = await draft()
    const [record] = await currentCloud().documents<{ form: object }>('applications')
    await runUseCase('test/support/change-document.ts', changeDocument.name, [
      ['applications', applicationId, { form: { ...record!.form, employer: '江临\u{31350}公司' } }],
    ])
    await expect(
      candidate().call('pdf', 'getDocument', wanted('application_form', applicationId)),
    ).rejects.toMatchObject({
      code: 'GLYPH_MISSING',
      details: { codePoint: 'U+31350', character: '\u{31350}' },
    })
    expect(await documents()).toEqual([])
  })

  it('receipt and registration form wait for the payment (I6)', async () => {
    const { applicationId } = await completeDraft(candidate())
    for (const kind of ['payment_receipt', 'registration_form'] as const)
      await expect(candidate().call('pdf', 'getDocument', wanted(kind, applicationId))).rejects.toMatchObject(
        {
          code: 'STATE_CONFLICT',
        },
      )
  })

  it('once paid, the receipt names amount and numbers, the registration form what was chosen (I6)', async () => {
    const applicationId = await paidApplication()
    const receipt = await candidate().call('pdf', 'getDocument', wanted('payment_receipt', applicationId))
    const text = textOf(readPdf(await download(receipt.url)))
    const [order] = await currentCloud().documents<{ transactionId: string; outTradeNo: string }>('orders')
    for (const words of ['¥400.00', '肆佰元整', '江临软件园考点', order!.transactionId, order!.outTradeNo])
      expect(text).toContain(words)
    const form = await candidate().call('pdf', 'getDocument', wanted('registration_form', applicationId))
    const words = textOf(readPdf(await download(form.url)))
    for (const part of ['理论知识', '操作技能', '09:00—10:30', '¥400.00', order!.transactionId])
      expect(words).toContain(part)
    const [idNumber] = /(?<=证件号码 )\d{17}[\dX]/.exec(words)!
    expect(text).not.toContain(idNumber)
    expect((await documents()).map(({ kind }) => kind).sort()).toEqual([
      'payment_receipt',
      'registration_form',
    ])
  })

  it('finance gets the receipt and not the registration form, reviewers the other way round (O3)', async () => {
    const applicationId = await paidApplication()
    await finance().call('pdf', 'getDocument', wanted('payment_receipt', applicationId))
    await reviewer().call('pdf', 'getDocument', wanted('registration_form', applicationId))
    await expect(
      finance().call('pdf', 'getDocument', wanted('registration_form', applicationId)),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      reviewer().call('pdf', 'getDocument', wanted('payment_receipt', applicationId)),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      otherCandidate().call('pdf', 'getDocument', wanted('payment_receipt', applicationId)),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
