import type { PhotoProfile } from '../../../cloudfunctions/exam/contract'
import { PHOTO_PRESETS } from '../../../cloudfunctions/exam/photo-profiles'
import { CLOSED_EXAM_ID, OPEN_EXAM_ID, UPCOMING_EXAM_ID } from '../../../scripts/seed/demo-exams'
import { admin, candidate, examOfficer, otherCandidate, reviewer } from '../../support/actors'
import { attach, completeDraft, inReview, startDraft, submit } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { jpeg } from '../../support/sample-files'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const KB = 1024
const [usual, oneInch] = PHOTO_PRESETS.map(({ profile }) => profile) as [PhotoProfile, PhotoProfile]
const set = (profile: PhotoProfile, examId = OPEN_EXAM_ID) =>
  examOfficer().call('exam', 'setPhotoRules', { examId, profile })

describe('the photo rules of an exam (D7)', () => {
  it('are the usual ones until the exam office chooses, and stand in every application', async () => {
    const { rules, photos, presets } = await examOfficer().call('exam', 'getPhotoRules', {
      examId: OPEN_EXAM_ID,
    })
    expect(rules).toEqual({ ...usual, size: { width: 33, height: 48 }, printed: { width: 33, height: 48 } })
    expect(photos).toBe(0)
    expect(presets.map(({ rules: { size } }) => size)).toContainEqual({ width: 25, height: 35 })
    expect((await startDraft(candidate())).photoRules).toEqual(rules)
  })

  it('are changed with an audit entry that says what was before, and the candidate sees them', async () => {
    const changed = await set(oneInch)
    expect(changed.rules).toMatchObject({ ...oneInch, size: { width: 25, height: 35 } })
    expect((await startDraft(candidate())).photoRules).toEqual(changed.rules)
    const entries = await currentCloud().documents<Record<string, string>>('audit_entries')
    const entry = entries.find(({ action }) => action === 'exam.setPhotoRules')
    expect(entry).toMatchObject({ target: OPEN_EXAM_ID, by: { name: '陈默' } })
    expect(JSON.parse(entry!['before']!)).toEqual(usual)
    expect(JSON.parse(entry!['after']!)).toEqual(oneInch)
  })

  it.each([
    ['just the pixels', jpeg({ width: 295, height: 413 }), null],
    ['a pixel too few', jpeg({ width: 294, height: 412 }), { reason: 'TOO_SMALL', minWidth: 295 }],
    ['the usual proportions', jpeg({ width: 440, height: 640 }), { reason: 'RATIO', maxRatio: 1.41 }],
    ['the smallest file', jpeg({ width: 295, height: 413, bytes: 10 * KB }), null],
    ['a byte under it', jpeg({ width: 295, height: 413, bytes: 10 * KB - 1 }), { minBytes: 10 * KB }],
    [
      'a byte over the largest',
      jpeg({ width: 590, height: 826, bytes: 200 * KB + 1 }),
      { maxBytes: 200 * KB },
    ],
  ])('check an uploaded photo by the exam it is for: %s', async (_, content, details) => {
    await set(oneInch)
    const { applicationId } = await startDraft(candidate())
    const attached = attach(candidate(), applicationId, 'photo', content)
    if (details) await expect(attached).rejects.toMatchObject({ details })
    else expect((await attached).photo).toMatchObject({ bytes: content.length })
  })

  it('of one exam do not touch another', async () => {
    await set(oneInch, CLOSED_EXAM_ID)
    const { applicationId } = await startDraft(candidate())
    const taken = await attach(candidate(), applicationId, 'photo', jpeg({ width: 440, height: 640 }))
    expect(taken.photo).toMatchObject({ width: 440 })
  })

  it('leave photos that were taken before as they are: draft, submission and review go on', async () => {
    const draft = await completeDraft(candidate())
    const waiting = await inReview(otherCandidate())
    expect((await set(oneInch)).photos).toBe(2)
    const kept = await candidate().call('application', 'get', draft)
    expect(kept.photo).toEqual(expect.objectContaining({ fileRefId: draft.photo!.fileRefId, width: 300 }))
    expect(kept.issues).toEqual([])
    expect((await submit(candidate(), kept)).status).toBe('awaiting_signed_form')
    await reviewer().call('application', 'approve', { applicationId: waiting.applicationId, round: 1 })
    const approved = await otherCandidate().call('application', 'get', waiting)
    expect(approved).toMatchObject({ status: 'awaiting_payment', photo: { width: 300 } })
  })

  it('refuse a replacement that does not fit, and the accepted photo stays', async () => {
    const { applicationId, photo } = await completeDraft(candidate())
    await set(oneInch)
    const replacing = attach(candidate(), applicationId, 'photo', jpeg({ width: 300, height: 360 }))
    await expect(replacing).rejects.toMatchObject({ code: 'PHOTO_MEASURES_REFUSED' })
    const kept = await candidate().call('application', 'get', { applicationId })
    expect(kept.photo?.fileRefId).toBe(photo!.fileRefId)
  })

  it.each([
    [{ minWidth: 296 }, 'width', 'TOO_SMALL', { minimum: 296 }],
    [{ minHeight: 414 }, 'height', 'TOO_SMALL', { minimum: 414 }],
    [{ height: 500 }, 'height', 'PHOTO_RATIO', { least: 411, most: 415 }],
    [{ maxRatio: 1.2 }, 'maxRatio', 'TOO_SMALL', { minimum: 1.39 }],
    [{ maxBytes: 20 * KB - 1 }, 'maxBytes', 'BYTES_NARROW', undefined],
    [{ minBytes: 100 }, 'minBytes', 'TOO_SMALL', { minimum: 5 * KB }],
    [{ width: Number.NaN }, 'width', 'REQUIRED', undefined],
    [{ dpi: 10 }, 'dpi', 'TOO_SMALL', { minimum: 72 }],
  ])(
    'that contradict themselves are refused by name, and nothing changes: %j',
    async (change, field, code, params) => {
      await expect(set({ ...oneInch, ...change })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        issues: [{ path: `profile.${field}`, code, ...(params ? { params } : {}) }],
      })
      const { rules } = await examOfficer().call('exam', 'getPhotoRules', { examId: OPEN_EXAM_ID })
      expect(rules.width).toBe(usual.width)
    },
  )

  it.each(PHOTO_PRESETS)('that are usual pass their own check: $name', async ({ profile }) => {
    const { rules } = await set(profile)
    const made = jpeg({ width: profile.width, height: profile.height, bytes: profile.minBytes })
    const { applicationId } = await startDraft(candidate())
    expect((await attach(candidate(), applicationId, 'photo', made)).photo).toMatchObject({
      width: rules.width,
    })
  })

  it('belong to the exam office alone; an exam that is not there is told so', async () => {
    const ask = { examId: UPCOMING_EXAM_ID }
    for (const stranger of [candidate(), reviewer()])
      await expect(stranger.call('exam', 'getPhotoRules', ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await admin().call('exam', 'getPhotoRules', ask)).rules.background).toBe('white')
    await expect(set(oneInch, 'exam_unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
