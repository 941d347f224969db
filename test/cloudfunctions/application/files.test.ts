import { candidate } from '../../support/actors'
import { attach, completeDraft, startDraft, submittedForm } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { encryptedPdf, jpeg, pdf, png } from '../../support/sample-files'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const KB = 1024
const MB = 1024 * KB

describe('the photo (D2)', () => {
  const photo = async (content: Buffer) =>
    attach(candidate(), (await startDraft(candidate())).applicationId, 'photo', content)

  it.each([
    ['5 MB', jpeg({ bytes: 5 * MB }), { bytes: 5 * MB, minBytes: 20 * KB, maxBytes: 200 * KB }],
    ['one byte too large', jpeg({ bytes: 200 * KB + 1 }), { bytes: 200 * KB + 1 }],
    ['one byte too small', jpeg({ bytes: 20 * KB - 1 }), { bytes: 20 * KB - 1 }],
  ])('of %s is refused with its size beside the rule', async (_, content, details) => {
    await expect(photo(content)).rejects.toMatchObject({ code: 'FILE_SIZE_REFUSED', details })
  })

  it.each([
    ['20 KB', jpeg({ bytes: 20 * KB })],
    ['200 KB', jpeg({ bytes: 200 * KB })],
    ['192 x 144', jpeg({ width: 144, height: 192 })],
    ['ratio 1.5', jpeg({ width: 200, height: 300 })],
  ])('at the end of the rule is taken: %s', async (_, content) => {
    expect((await photo(content)).photo).toMatchObject({ bytes: content.length, contentType: 'image/jpeg' })
  })

  it.each([
    ['too low', jpeg({ width: 144, height: 191 }), { reason: 'TOO_SMALL', height: 191, minHeight: 192 }],
    ['too wide', jpeg({ width: 400, height: 400 }), { reason: 'RATIO', ratio: 1 }],
    ['too narrow', jpeg({ width: 200, height: 301 }), { reason: 'RATIO' }],
    [
      'sideways by its EXIF mark',
      jpeg({ width: 420, height: 300, orientation: 6 }),
      { reason: 'NOT_UPRIGHT', orientation: 6 },
    ],
    ['upside down by its EXIF mark', jpeg({ orientation: 3 }), { reason: 'NOT_UPRIGHT' }],
  ])('%s is refused with the measured values', async (_, content, details) => {
    await expect(photo(content)).rejects.toMatchObject({ code: 'PHOTO_MEASURES_REFUSED', details })
  })

  it('a PNG renamed .jpg is refused with what it really is', async () => {
    const { applicationId } = await startDraft(candidate())
    await expect(attach(candidate(), applicationId, 'photo', png(), 'me.jpg')).rejects.toMatchObject({
      code: 'FILE_TYPE_REFUSED',
      details: { actual: 'image/png', allowed: ['image/jpeg'] },
    })
  })

  it('a JPEG whose header is damaged is refused', async () => {
    const damaged = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(30 * KB, 7)])
    await expect(photo(damaged)).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  })

  it('is replaced by the next one, and what was refused leaves the old one in place (D4)', async () => {
    const { applicationId } = await startDraft(candidate())
    const first = await attach(candidate(), applicationId, 'photo', jpeg({ bytes: 50_000 }))
    await expect(attach(candidate(), applicationId, 'photo', png())).rejects.toThrow('FILE_TYPE_REFUSED')
    const kept = await candidate().call('application', 'get', { applicationId })
    expect(kept.photo).toMatchObject({ fileRefId: first.photo?.fileRefId, bytes: 50_000 })
    const second = await attach(candidate(), applicationId, 'photo', jpeg({ bytes: 70_000 }))
    expect(second.photo?.bytes).toBe(70_000)
    const shown = await fetch(second.photo?.url ?? '')
    expect((await shown.arrayBuffer()).byteLength).toBe(70_000)
  })
})

describe('the other files (C10)', () => {
  it('the seventh certificate image is refused, also when all come at once', async () => {
    const { applicationId } = await startDraft(candidate())
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        attach(candidate(), applicationId, 'certificate', index % 2 ? png() : jpeg()),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'FILE_LIMIT_REACHED' })
    const view = await candidate().call('application', 'get', { applicationId })
    expect(view.certificateImages).toHaveLength(6)
  })

  it.each([
    ['that is none', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0x41)]), 'unreadable'],
    ['with a password', encryptedPdf(), 'encrypted'],
    ['with 21 pages', pdf(21), 'pages'],
    ['without a page', pdf(0), 'pages'],
  ])('a PDF %s is refused', async (_, content, reason) => {
    const { applicationId } = await submittedForm(candidate())
    await expect(
      attach(candidate(), applicationId, 'signed_form', await content, 'form.pdf'),
    ).rejects.toMatchObject({ code: 'PDF_REFUSED', details: { reason } })
  })

  it('the signed form is one PDF or up to ten images', async () => {
    const { applicationId } = await submittedForm(candidate())
    const view = await attach(candidate(), applicationId, 'signed_form', await pdf(20), 'form.pdf')
    expect(view.signedForms).toMatchObject([{ contentType: 'application/pdf', pages: 20 }])
    await expect(attach(candidate(), applicationId, 'signed_form', jpeg())).rejects.toMatchObject({
      code: 'FILE_LIMIT_REACHED',
    })
    const fileRefId = view.signedForms[0]?.fileRefId ?? ''
    await candidate().call('application', 'removeFile', { applicationId, fileRefId })
    await attach(candidate(), applicationId, 'signed_form', png())
    await expect(
      attach(candidate(), applicationId, 'signed_form', await pdf(), 'form.pdf'),
    ).rejects.toMatchObject({ code: 'FILE_LIMIT_REACHED', details: { maxCount: 1 } })
  })

  it('a file that was asked for another purpose or never uploaded is not taken', async () => {
    const { applicationId } = await startDraft(candidate())
    const ask = (kind: 'photo' | 'certificate') =>
      candidate().call('application', 'requestUpload', { applicationId, kind })
    const certificate = await candidate().upload((await ask('certificate')).cloudPath, jpeg())
    const attachAs = (fileId: string) =>
      candidate().call('application', 'attachFile', { applicationId, kind: 'photo', fileId, name: 'a.jpg' })
    await expect(attachAs(certificate)).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' })
    await expect(attachAs('cloud://other.bucket/u/202605/AAAAAAAAAAAAAAAAAAAAAA')).rejects.toMatchObject({
      code: 'FILE_NOT_UPLOADED',
    })
    const { cloudPath } = await ask('photo')
    await expect(attachAs(certificate.replace(/u\/.*/, cloudPath))).rejects.toMatchObject({
      code: 'FILE_NOT_UPLOADED',
    })
  })

  it('files are fixed once the form is submitted, and the signed form before it is (F3)', async () => {
    const draft = await completeDraft(candidate())
    const { applicationId } = draft
    await expect(attach(candidate(), applicationId, 'signed_form', jpeg())).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await candidate().call('application', 'submit', {
      applicationId,
      declarationVersion: draft.declaration.version,
    })
    await expect(attach(candidate(), applicationId, 'photo', jpeg())).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    const fileRefId = draft.photo?.fileRefId ?? ''
    await expect(
      candidate().call('application', 'removeFile', { applicationId, fileRefId }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })
})
