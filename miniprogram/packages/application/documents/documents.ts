import type { ApplicationView } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { UploadQueue, type FileUpload, type PickedFile } from '../../../utils/upload-queue'
import { attachFile } from '../files/attach-file'

/** The queue of uploads of each page; the typings know no other members of a page. */
const queues = new WeakMap<object, UploadQueue<ApplicationView>>()

/** 签字申报表: download and print the form, sign it, upload the signed copy, hand it in (C8, C9, C10). */
Component({
  behaviors: [appearance],
  data: {
    applicationId: '',
    failure: null as Failure | null,
    application: null as ApplicationView | null,
    /** What the reviewer said of the signed copy; marks in the form were answered when it was handed in again. */
    opinion: null as ApplicationView['opinion'],
    canSubmit: false,
    canReopen: false,
    files: [] as ApplicationView['signedForms'],
    uploads: [] as FileUpload[],
    uploading: false,
    error: '',
    busy: false,
    asking: false,
    reopening: false,
    reopenError: '',
  },
  methods: {
    async onLoad({ applicationId = '' }: Record<string, string | undefined>) {
      this.setData({ applicationId })
      queues.set(
        this,
        new UploadQueue<ApplicationView>({
          send: (file) => attachFile({ applicationId, kind: 'signed_form', ...file }),
          onUploads: (uploads) => this.setData({ uploads, uploading: uploads.some(({ failed }) => !failed) }),
          onSent: (application) => this.show(application),
        }),
      )
      await this.load()
    },
    async load() {
      this.setData({ failure: null })
      const { applicationId } = this.data
      try {
        this.show(await api.application('get', { applicationId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(application: ApplicationView) {
      this.setData({
        application,
        opinion: opinionOnCopy(application),
        files: application.signedForms,
        canSubmit: application.allowedEvents.includes('submitSignedForm'),
        canReopen: application.allowedEvents.includes('reopen'),
        // 还没有上传 is no mistake before 提交 was tried; a form that no longer matches is one at once.
        error: application.signedForms.length ? (fieldErrors(application.issues)['signedForm'] ?? '') : '',
      })
    },
    onPick({ detail }: WechatMiniprogram.CustomEvent<{ files: PickedFile[] }>) {
      this.setData({ error: '' })
      queues.get(this)?.add(detail.files)
    },
    onRetry({ detail }: WechatMiniprogram.CustomEvent<{ key: string }>) {
      queues.get(this)?.retry(detail.key)
    },
    onDiscard({ detail }: WechatMiniprogram.CustomEvent<{ key: string }>) {
      queues.get(this)?.discard(detail.key)
    },
    async onRemove({ detail }: WechatMiniprogram.CustomEvent<{ fileRefId: string }>) {
      const { applicationId } = this.data
      try {
        this.show(await api.application('removeFile', { applicationId, fileRefId: detail.fileRefId }))
      } catch (error) {
        await showFailure(describeFailure(error), '文件没有删除')
      }
    },

    async onSubmitTap() {
      const { applicationId, application, busy, uploading } = this.data
      if (busy || uploading || !application) return
      this.setData({ busy: true, error: fieldErrors(application.issues)['signedForm'] ?? '' })
      try {
        if (this.data.error) return
        await api.application('submitSignedForm', { applicationId })
        await wx.redirectTo({ url: `../detail/detail?applicationId=${applicationId}` })
      } catch (error) {
        const failure = describeFailure(error)
        const beside = fieldErrors(failure.issues)['signedForm']
        if (beside) this.setData({ error: beside })
        else await showFailure(failure, '没有提交成功')
      } finally {
        this.setData({ busy: false })
      }
    },

    onReopenTap() {
      this.setData({ asking: true, reopenError: '' })
    },
    onReopenCancel() {
      this.setData({ asking: false })
    },
    async onReopenConfirm() {
      const { applicationId, reopening } = this.data
      if (reopening) return
      this.setData({ reopening: true, reopenError: '' })
      try {
        await api.application('reopen', { applicationId })
        await wx.redirectTo({ url: `../edit/edit?applicationId=${applicationId}` })
      } catch (error) {
        this.setData({ reopenError: describeFailure(error).message })
      } finally {
        this.setData({ reopening: false })
      }
    },
  },
})

const opinionOnCopy = ({ opinion }: ApplicationView): ApplicationView['opinion'] =>
  opinion && { ...opinion, marks: opinion.marks.filter(({ path }) => path === 'signedForm') }
