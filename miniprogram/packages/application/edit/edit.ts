import type { ApplicationView } from '../../../../cloudfunctions/application/contract'
import type { FieldIssue } from '../../../../cloudfunctions/_shared/errors'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { pathLabel } from '../../../utils/form-fields'
import { stepOfPath, FORM_STEPS } from '../../../utils/form-lines'
import { clock, dayOf } from '../../../utils/format'
import { serverNow } from '../../../utils/server-time'
import type { ConflictView } from '../components/conflict-card/conflict-card'
import { conflictViews, takenWords } from '../draft/conflict-words'
import type { DraftSaver, SaveState } from '../draft/draft-saver'
import type { FormField } from '../draft/merge-drafts'
import { openDraft } from '../draft/open-draft'
import { keepPlace } from '../draft/place'
import { setField } from '../draft/set-field'
import { startPlace } from '../draft/start-place'
import { readUnsent } from '../draft/unsent-changes'
import { UploadQueue, type PickedFile } from '../../../utils/upload-queue'
import { attachFile } from '../files/attach-file'
import * as steps from './step-states'
import { BOTTOM, emptyForm, type FormChoices } from './empty-form'
import { submitForm } from './submit-form'

type Edit = WechatMiniprogram.CustomEvent<{ path: string; value: unknown; done: boolean }>
type FileAction = WechatMiniprogram.CustomEvent<
  | { action: 'pick'; files: PickedFile[] }
  | { action: 'remove'; fileRefId: string }
  | { action: 'retry'; key: string }
  | { action: 'discard'; key: string }
>

/** Where the person is in the form. */
type Shown = Pick<typeof emptyForm, 'step' | 'furthest' | 'application' | 'marks'>

/** What a page works with besides its data; the typings know no other members of a page. */
const workOf = new WeakMap<
  object,
  { saver: DraftSaver; certificates: UploadQueue<ApplicationView>; scrollTop: number }
>()

/** 填写申报表: five steps, saved while typing, resumed where it was left (C1, C3). */
Component({
  behaviors: [appearance],
  data: emptyForm,
  methods: {
    async onLoad({ applicationId = '' }: Record<string, string | undefined>) {
      this.setData({ applicationId })
      await this.load()
    },
    onShow() {
      if (this.data.application) void this.reloadFiles()
    },
    onHide() {
      void this.leave()
    },
    onUnload() {
      void this.leave()
      workOf.get(this)?.saver.dispose()
    },
    onPageScroll({ scrollTop }: WechatMiniprogram.Page.IPageScrollOption) {
      const work = workOf.get(this)
      if (work) work.scrollTop = scrollTop
    },

    async load() {
      if (this.data.failure) this.setData({ failure: null })
      const { applicationId } = this.data
      try {
        const [application, choices] = await Promise.all([
          api.application('get', { applicationId }),
          api.application('getFormOptions', {}),
        ])
        if (canEdit(application)) this.open(application, choices)
        else await wx.redirectTo({ url: `../detail/detail?applicationId=${applicationId}` })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    open(application: ApplicationView, choices: FormChoices) {
      const { applicationId } = application
      const saver = openDraft(application, {
        onState: (saveState, failure) => this.showSaveState(saveState, failure),
        onSaved: ({ issues, experienceMonths, savedAt }) => {
          this.setData({ months: experienceMonths, savedAt: clock(savedAt), ...this.issueData(issues) })
        },
        onMerged: (taken) => {
          this.setData({ form: saver.form, taken: takenWords(taken), ...this.conflictData() })
        },
      })
      const certificates = new UploadQueue<ApplicationView>({
        send: (file) => attachFile({ applicationId, kind: 'certificate', ...file }),
        onUploads: (uploads) => this.setData({ uploads }),
        onSent: (latest) => this.takeFiles(latest),
      })
      const { step, furthest, scrollTop } = startPlace(application)
      workOf.set(this, { saver, certificates, scrollTop })
      const marks = steps.markWords(application.opinion)
      this.setData({
        application,
        choices,
        step,
        furthest,
        form: saver.form,
        today: dayOf(serverNow()),
        months: application.experienceMonths,
        marks,
        nextWords: steps.nextWords(step),
        ...this.issueData(application.issues, { step, furthest, application, marks }),
      })
      const unsent = readUnsent(applicationId)
      if (unsent) void saver.restore(unsent).then(() => this.setData({ form: saver.form }))
      if (scrollTop) void wx.pageScrollTo({ scrollTop, duration: 0 })
    },

    onEdit({ detail: { path, value, done } }: Edit) {
      const saver = workOf.get(this)?.saver
      if (!saver) return
      saver.change(setField(saver.form, path, value))
      if (path === 'notWorking' && value === true) saver.change({ workStartedOn: '' })
      if (!done) return
      const marks = steps.withoutMark(this.data.marks, `form.${path}`)
      this.setData({ form: saver.form, marks, ...this.issueData(this.data.issues, { ...this.data, marks }) })
      void saver.flush()
    },
    async onFile({ detail }: FileAction) {
      const certificates = workOf.get(this)?.certificates
      if (detail.action === 'pick') certificates?.add(detail.files)
      else if (detail.action === 'retry') certificates?.retry(detail.key)
      else if (detail.action === 'discard') certificates?.discard(detail.key)
      else await this.removeFile(detail.fileRefId)
    },
    async removeFile(fileRefId: string) {
      const { applicationId } = this.data
      try {
        this.takeFiles(await api.application('removeFile', { applicationId, fileRefId }))
      } catch (error) {
        await showFailure(describeFailure(error), '图片没有删除')
      }
    },
    /** Files change on the server at once; the form stays what the person sees here. */
    takeFiles(application: ApplicationView) {
      const issues = this.issueData(application.issues, { ...this.data, application })
      this.setData({ application, ...issues })
    },
    async reloadFiles() {
      const { applicationId } = this.data
      try {
        await workOf.get(this)?.saver.flush()
        this.takeFiles(await api.application('get', { applicationId }))
      } catch (error) {
        this.showSaveState('failed', describeFailure(error))
      }
    },

    onOpenPhoto() {
      void wx.navigateTo({
        url: `../photo/photo?applicationId=${this.data.applicationId}`,
        events: { attached: (application: ApplicationView) => this.takeFiles(application) },
      })
    },
    onMark({ detail }: WechatMiniprogram.CustomEvent<{ path: string }>) {
      this.goTo(FORM_STEPS.indexOf(stepOfPath(detail.path)), detail.path)
    },
    onStep({ detail }: WechatMiniprogram.CustomEvent<{ index: number; path?: string }>) {
      this.goTo(detail.index, detail.path)
    },
    onBackTap() {
      this.goTo(this.data.step - 1)
    },
    onNextTap() {
      const saver = workOf.get(this)?.saver
      if (this.data.step === 0 && saver?.form.hasCertificate === null)
        this.onEdit({ detail: { path: 'hasCertificate', value: false, done: true } } as Edit)
      this.goTo(this.data.step + 1)
    },
    goTo(step: number, reveal = '') {
      const furthest = Math.max(this.data.furthest, step)
      const work = workOf.get(this)
      const form = work?.saver.form ?? this.data.form
      const { application } = this.data
      const issues = this.issueData(this.data.issues, { ...this.data, step, furthest })
      this.setData({
        step,
        furthest,
        form,
        taken: '',
        reveal: '',
        nextWords: steps.nextWords(step),
        ...issues,
      })
      void work?.saver.flush()
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      if (reveal) this.setData({ reveal })
      if (application) keepPlace(application, { step, furthest, scrollTop: 0 })
    },
    async leave() {
      const work = workOf.get(this)
      if (!work) return
      const { application, step, furthest } = this.data
      if (application) keepPlace(application, { step, furthest, scrollTop: work.scrollTop })
      await work.saver.flush()
    },

    onRetrySave() {
      void workOf.get(this)?.saver.flush()
    },
    onResolve({ detail }: WechatMiniprogram.CustomEvent<{ field: FormField; winner: 'mine' | 'theirs' }>) {
      const saver = workOf.get(this)?.saver
      if (!saver) return
      void saver.resolve(detail.field, detail.winner)
      this.setData({ form: saver.form, ...this.conflictData() })
    },
    conflictData(): { conflicts: ConflictView[] } {
      return { conflicts: conflictViews(workOf.get(this)?.saver.openConflicts ?? []) }
    },
    showSaveState(saveState: SaveState, failure: Failure | null) {
      this.setData({ saveState, saveFailure: failure?.message ?? '' })
    },
    showIssues(found: FieldIssue[]) {
      this.setData(this.issueData(found))
    },
    /** What the page shows of the issues, to be set together with what changed them: one setData, not two. */
    issueData(found: FieldIssue[], shown?: Shown) {
      const { step, furthest, application, marks } = shown ?? this.data
      const form = workOf.get(this)?.saver.form
      if (!form) return {}
      const issues = steps.withTyped(found, form)
      return {
        issues,
        errors: steps.shownErrors(issues, furthest, form.workExperiences.length),
        steps: steps.stepStates(issues, step, furthest, marks),
        showsOpinion: steps.opinionBelongs(application?.opinion ?? null, step),
        why: step === steps.REVIEW_STEP ? steps.missingWords(issues, pathLabel) : '',
      }
    },

    onChoice() {
      this.setData({ choosing: true })
    },
    onChoiceClose() {
      this.setData({ choosing: false })
    },
    onChoiceChanged({ detail }: WechatMiniprogram.CustomEvent<{ application: ApplicationView }>) {
      this.setData({ choosing: false })
      this.takeFiles(detail.application)
    },

    onAgree({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.setData({ agreed: detail.checked, agreeError: '' })
      this.showIssues(this.data.issues)
    },
    async onSubmitTap() {
      const { application, agreed, submitting } = this.data
      if (!application || submitting) return
      if (!agreed) {
        const missing = steps.missingWords(this.data.issues, pathLabel)
        // The bar grows by the reason; only then is the end of the page where it stays.
        this.setData({ agreeError: '请先阅读并勾选承诺', why: missing || '还差 1 项：勾选承诺' }, () =>
          wx.nextTick(() => void wx.pageScrollTo({ scrollTop: BOTTOM })),
        )
        return
      }
      this.setData({ submitting: true })
      try {
        const saver = workOf.get(this)?.saver
        const next = saver && (await submitForm(saver, application))
        if (next) await wx.redirectTo({ url: next })
      } catch (error) {
        await this.explain(describeFailure(error))
      } finally {
        this.setData({ submitting: false })
      }
    },
    async explain(failure: Failure) {
      if (failure.code === 'SEATS_EXHAUSTED') this.setData({ choosing: true })
      if (failure.issues.length) this.showIssues(failure.issues)
      else await showFailure(failure, '没有提交成功')
    },
  },
})

const canEdit = ({ allowedEvents }: ApplicationView): boolean =>
  allowedEvents.includes('submit') || allowedEvents.includes('submitWithoutReview')
