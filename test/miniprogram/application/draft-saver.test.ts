import type { ApplicationView } from '../../../cloudfunctions/application/contract'
import { conflictViews } from '../../../miniprogram/packages/application/draft/conflict-words'
import type { DraftSaver, SaveState } from '../../../miniprogram/packages/application/draft/draft-saver'
import type { DraftConflict, FormField } from '../../../miniprogram/packages/application/draft/merge-drafts'
import { openDraft } from '../../../miniprogram/packages/application/draft/open-draft'
import { readUnsent } from '../../../miniprogram/packages/application/draft/unsent-changes'
import { candidate } from '../../support/actors'
import { startDraft } from '../../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../../support/cloud'
import { openPhone } from '../support/phone'

jest.setTimeout(30_000)
const START_MS = 60_000

/** One phone with the form open, and everything its page was told. */
interface OpenForm {
  saver: DraftSaver
  states: SaveState[]
  taken: FormField[]
  conflicts: DraftConflict[]
}

function openForm(application: ApplicationView): OpenForm {
  const form: Omit<OpenForm, 'saver'> = { states: [], taken: [], conflicts: [] }
  const saver = openDraft(application, {
    onState: (state) => form.states.push(state),
    onSaved: () => undefined,
    onMerged: (taken, conflicts) => {
      form.taken.push(...taken)
      form.conflicts = conflicts
    },
  })
  return Object.assign(form, { saver })
}

/** The saving of the form against the real functions; two forms open at once are two phones of one person. */
describe('saving a draft', () => {
  let cloud: TestCloud
  let application: ApplicationView

  beforeAll(async () => {
    cloud = await startCloud()
  }, START_MS)
  beforeEach(async () => {
    await cloud.resetTo(DEMO_WORLD)
    openPhone({ cloud, openid: candidate().openid })
    application = await startDraft(candidate())
  })
  afterAll(stopCloud)

  const onServer = () => candidate().call('application', 'get', { applicationId: application.applicationId })

  it('what was typed is on the server after the field is left, and the phone keeps no copy (C3)', async () => {
    const { saver, states } = openForm(application)
    saver.change({ employer: '江临云帆数据技术有限公司' })
    expect(readUnsent(application.applicationId)?.changes).toEqual({ employer: '江临云帆数据技术有限公司' })
    expect(await saver.flush()).toBe(true)
    expect((await onServer()).form.employer).toBe('江临云帆数据技术有限公司')
    expect(readUnsent(application.applicationId)).toBeNull()
    expect(states.at(-1)).toBe('saved')
  })

  it('what is typed while a save is under way goes up after it (C3)', async () => {
    const { saver } = openForm(application)
    saver.change({ employer: '甲' })
    const first = saver.flush()
    saver.change({ occupation: '数据标注员' })
    expect(saver.form).toMatchObject({ employer: '甲', occupation: '数据标注员' })
    await first
    await saver.flush()
    expect((await onServer()).form).toMatchObject({ employer: '甲', occupation: '数据标注员' })
  })

  it('without network everything typed stays on the phone, and a later visit sends it (C3 P5)', async () => {
    const { storage } = openPhone({ openid: candidate().openid })
    const { saver, states } = openForm(application)
    saver.change({ mailingAddress: '江临市文澜区知行路 1 号' })
    expect(await saver.flush()).toBe(false)
    expect(states.at(-1)).toBe('failed')
    expect(saver.form.mailingAddress).toBe('江临市文澜区知行路 1 号')

    const later = openPhone({ cloud, openid: candidate().openid })
    storage.forEach((value, key) => later.storage.set(key, value))
    const unsent = readUnsent(application.applicationId)
    expect(await openForm(await onServer()).saver.restore(unsent!)).toBe(true)
    expect((await onServer()).form.mailingAddress).toBe('江临市文澜区知行路 1 号')
  })

  it('different fields typed on two phones are all kept, and the late phone says what it took over (C3)', async () => {
    const one = openForm(application)
    const other = openForm(application)
    one.saver.change({ employer: '甲公司' })
    await one.saver.flush()
    other.saver.change({ occupation: '训练师' })
    expect(await other.saver.flush()).toBe(true)
    expect((await onServer()).form).toMatchObject({ employer: '甲公司', occupation: '训练师' })
    expect(other.taken).toEqual(['employer'])
    expect(other.saver.form.employer).toBe('甲公司')
  })

  it('one field typed differently on two phones asks which copy wins, and overwrites neither before (C3)', async () => {
    const one = openForm(application)
    const other = openForm(application)
    one.saver.change({ employer: '甲公司' })
    await one.saver.flush()
    other.saver.change({ employer: '乙公司', occupation: '训练师' })
    expect(await other.saver.flush()).toBe(false)
    expect(conflictViews(other.conflicts)).toEqual([
      { field: 'employer', label: '工作单位/所在院校', mine: '乙公司', theirs: '甲公司' },
    ])
    expect((await onServer()).form.employer).toBe('甲公司')
    expect(other.saver.form.employer).toBe('乙公司')

    expect(await other.saver.resolve('employer', 'mine')).toBe(true)
    expect((await onServer()).form).toMatchObject({ employer: '乙公司', occupation: '训练师' })
  })

  it('the copy of the other phone stays when the person chooses it (C3)', async () => {
    const one = openForm(application)
    const other = openForm(application)
    one.saver.change({ employer: '甲公司' })
    await one.saver.flush()
    other.saver.change({ employer: '乙公司' })
    await other.saver.flush()
    await other.saver.resolve('employer', 'theirs')
    expect(other.saver.form.employer).toBe('甲公司')
    expect(readUnsent(application.applicationId)).toBeNull()
  })

  it('a save that arrived although its answer was lost is not taken for a conflict (C3 P5)', async () => {
    const lost = openForm(application)
    await candidate().call('application', 'saveDraft', {
      applicationId: application.applicationId,
      revision: application.revision,
      changes: { employer: '甲公司' },
    })
    lost.saver.change({ employer: ' 甲公司 ' })
    expect(await lost.saver.flush()).toBe(true)
    expect(lost.conflicts).toEqual([])
  })
})
