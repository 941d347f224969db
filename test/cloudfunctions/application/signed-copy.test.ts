import { PDFDocument } from 'pdf-lib'
import type { ApplicationView } from '../../../cloudfunctions/application/contract'
import { candidate, otherCandidate, reviewer, type Actor } from '../../support/actors'
import { attach, submit, submittedForm } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { photographPage } from '../../support/photograph-page'
import { jpeg } from '../../support/sample-files'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

/** The form as it is downloaded, printed and photographed. */
async function printed(person: Actor, subjectId: string): Promise<Buffer> {
  const { url } = await person.call('pdf', 'getDocument', { kind: 'application_form', subjectId })
  return photographPage(Buffer.from(await (await fetch(url)).arrayBuffer()))
}
const attachSigned = (person: Actor, applicationId: string, content: Uint8Array) =>
  attach(person, applicationId, 'signed_form', content)
const signedFor = ({ signedForms }: ApplicationView) => signedForms.map((file) => file.signedFor)

describe('the signed copy', () => {
  it('is matched by its code to the form that was downloaded, and the reviewer is told (C8)', async () => {
    const { applicationId } = await submittedForm(candidate())
    const view = await attachSigned(candidate(), applicationId, await printed(candidate(), applicationId))
    expect(signedFor(view)).toEqual(['current'])
    expect(view.issues).toEqual([])
    await candidate().call('application', 'submitSignedForm', { applicationId })
    const reviewed = await reviewer().call('application', 'getCase', { applicationId })
    expect(signedFor(reviewed)).toEqual(['current'])
    const form = await reviewer().call('pdf', 'getDocument', {
      kind: 'application_form',
      subjectId: applicationId,
    })
    expect(reviewed.dataHash).toBe(form.dataHash)
  })

  it('of a form that was changed after it was printed is noticed and cannot be handed in (C8)', async () => {
    const { applicationId } = await submittedForm(candidate())
    const older = await printed(candidate(), applicationId)
    await candidate().call('application', 'reopen', { applicationId })
    const draft = await candidate().call('application', 'get', { applicationId })
    const { revision } = draft
    const changes = { employer: '江临新雇主有限公司' }
    await candidate().call('application', 'saveDraft', { applicationId, revision, changes })
    await submit(candidate(), draft)
    const view = await attachSigned(candidate(), applicationId, older)
    expect(signedFor(view)).toEqual(['older'])
    expect(view.issues).toEqual([{ path: 'signedForm', code: 'SIGNED_FORM_OUTDATED' }])
    await expect(
      candidate().call('application', 'submitSignedForm', { applicationId }),
    ).rejects.toMatchObject({ code: 'APPLICATION_INCOMPLETE' })
    const { signedForms } = view
    await candidate().call('application', 'removeFile', {
      applicationId,
      fileRefId: signedForms[0]!.fileRefId,
    })
    const again = await attachSigned(candidate(), applicationId, await printed(candidate(), applicationId))
    expect(again.issues).toEqual([])
  })

  it('of older data goes by itself when a copy of the current form comes, and only then (C8)', async () => {
    const { applicationId } = await submittedForm(candidate())
    const first = await attachSigned(candidate(), applicationId, jpeg({ width: 1240, height: 1754 }))
    await candidate().call('application', 'reopen', { applicationId })
    const draft = await candidate().call('application', 'get', { applicationId })
    const changes = { employer: '江临新雇主有限公司' }
    await candidate().call('application', 'saveDraft', { applicationId, revision: draft.revision, changes })
    await submit(candidate(), draft)
    const outdated = await candidate().call('application', 'get', { applicationId })
    expect(signedFor(outdated)).toEqual(['older'])
    const view = await attachSigned(candidate(), applicationId, await printed(candidate(), applicationId))
    expect(signedFor(view)).toEqual(['current'])
    expect(view.issues).toEqual([])
    const gone = await fetch(first.signedForms[0]!.url)
    expect(gone.status).toBe(404)
    const more = await attachSigned(candidate(), applicationId, jpeg({ width: 1240, height: 1754 }))
    expect(signedFor(more)).toEqual(['current', 'unread'])
  })

  it('of somebody else is refused and not kept (C8)', async () => {
    const other = await submittedForm(otherCandidate())
    const photo = await printed(otherCandidate(), other.applicationId)
    const { applicationId } = await submittedForm(candidate())
    await expect(attachSigned(candidate(), applicationId, photo)).rejects.toMatchObject({
      code: 'SIGNED_FORM_MISMATCHED',
    })
    expect((await candidate().call('application', 'get', { applicationId })).signedForms).toEqual([])
  })

  it('scanned to a PDF is read as well (C8)', async () => {
    const { applicationId } = await submittedForm(candidate())
    const scan = await PDFDocument.create()
    const picture = await scan.embedJpg(await printed(candidate(), applicationId))
    scan.addPage().drawImage(picture, { x: 0, y: 0, width: 595, height: 793 })
    const view = await attachSigned(candidate(), applicationId, await scan.save())
    expect(signedFor(view)).toEqual(['current'])
  })

  it('whose code cannot be read is taken, and the reviewer is told to compare (C8)', async () => {
    const { applicationId } = await submittedForm(candidate())
    const view = await attachSigned(candidate(), applicationId, jpeg({ width: 1240, height: 1754 }))
    expect(signedFor(view)).toEqual(['unread'])
    expect(view.issues).toEqual([])
  })
})
