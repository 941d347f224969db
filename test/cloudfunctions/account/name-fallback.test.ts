import { nameOnPaper } from '../../../cloudfunctions/_shared/domain/person-name'
import { reviewer, type Actor } from '../../support/actors'
import { attach, completeForm, startDraft, submit } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { currentConsents, inventedIdNumber, registeredCandidate, signedInUser } from '../../support/factories'
import { textBehind } from '../../support/text-behind'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const picture = (name: string) => readFileSync(join(__dirname, '../../../scripts/seed/files', name))
const profile = async (person: Actor, names: { name: string; nameFallback?: string }) => ({
  idType: 'resident_id' as const,
  idNumber: inventedIdNumber({ sequence: 301 }),
  email: 'wang@example.com',
  consents: await currentConsents(person),
  sensitiveDataConsent: true,
  ...names,
})
const check = (person: Actor, names: { name: string; nameFallback?: string }) =>
  person.call('account', 'checkProfile', names)

describe('a name with a character that cannot be typed or printed (A10)', () => {
  it('needs its pinyin, and says what pinyin looks like', async () => {
    const person = await signedInUser()
    expect((await check(person, { name: '王〓' })).issues).toEqual([
      { path: 'nameFallback', code: 'REQUIRED' },
    ])
    expect((await check(person, { name: '王\u{31350}' })).issues).toEqual([
      { path: 'nameFallback', code: 'REQUIRED' },
    ])
    expect((await check(person, { name: '王〓', nameFallback: '王力' })).issues).toEqual([
      { path: 'nameFallback', code: 'PINYIN_CHARACTERS' },
    ])
    expect((await check(person, { name: '王〓', nameFallback: 'wang lì' })).issues).toEqual([])
  })

  it('keeps the name as it is, and the pinyin beside it', async () => {
    const person = await signedInUser()
    const saved = await person.call(
      'account',
      'saveProfile',
      await profile(person, { name: '王〓', nameFallback: ' wang  li ' }),
    )
    expect(saved.profile).toMatchObject({ name: '王〓', nameFallback: 'WANG LI' })
  })

  it('a name that can be written keeps no pinyin, even when some is sent', async () => {
    const person = await signedInUser()
    const saved = await person.call(
      'account',
      'saveProfile',
      await profile(person, { name: '王𬍛', nameFallback: 'WANG LI' }),
    )
    expect(saved.profile).toMatchObject({ name: '王𬍛', nameFallback: null })
  })

  it('is flagged to the reviewer in the queue and in the case', async () => {
    const flagged = await registeredCandidate({ name: '王〓', nameFallback: 'WANG LI' })
    const { applicationId, revision } = await startDraft(flagged)
    await flagged.call('application', 'saveDraft', { applicationId, revision, changes: completeForm() })
    await attach(flagged, applicationId, 'photo', picture('photo-gu-yue.jpg'))
    await submit(flagged, await flagged.call('application', 'get', { applicationId }))
    await attach(flagged, applicationId, 'signed_form', picture('signed-form.jpg'), '申报表.jpg')
    await flagged.call('application', 'submitSignedForm', { applicationId })
    const { items } = await reviewer().call('application', 'listForReview', {})
    expect(items.find((item) => item.applicationId === applicationId)).toMatchObject({
      candidateName: '王〓',
      nameFallback: 'WANG LI',
    })
    const reviewed = await reviewer().call('application', 'getCase', { applicationId })
    expect(reviewed.candidate).toMatchObject({ name: '王〓', nameFallback: 'WANG LI' })
  })

  it('stands on the 申报表 with the pinyin behind it (A10, C8)', async () => {
    const person = await registeredCandidate({ name: '王〓', nameFallback: 'WANG LI' })
    const { applicationId, revision } = await startDraft(person)
    await person.call('application', 'saveDraft', { applicationId, revision, changes: completeForm() })
    await attach(person, applicationId, 'photo', picture('photo-gu-yue.jpg'))
    const wanted = { kind: 'application_form', subjectId: applicationId } as const
    const { url } = await person.call('pdf', 'getDocument', wanted)
    expect(await textBehind(url)).toContain('王〓（WANG LI）')
  })

  it('is written on documents as 〓 with the pinyin behind it', () => {
    expect(nameOnPaper('王\u{31350}', 'WANG LI')).toBe('王〓（WANG LI）')
    expect(nameOnPaper('王𬍛', null)).toBe('王𬍛')
  })
})
