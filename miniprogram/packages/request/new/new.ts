import type { RequestKind } from '../../../../cloudfunctions/request/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { showFirstFault } from '../../../utils/first-fault'
import { idKeyboards, idTypeOptions } from '../../../utils/profile-form'
import { UploadQueue, type FileUpload, type PickedFile } from '../../../utils/upload-queue'
import { keepTyped, typedRequest, withKnown, type Evidence, type TypedRequest } from './typed-request'
import { requestFieldLabels, requestForms, type RequestField } from './request-forms'
import { evidenceError } from './evidence-error'
import { sendEvidence } from './send-evidence'

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

const queues = new WeakMap<object, UploadQueue<Evidence>>()
const labels = { ...requestFieldLabels, evidenceFileIds: '证明材料' }

/** Asks staff for something that nobody can do alone; each kind has its own fields and words. */
Component({
  behaviors: [appearance],
  data: {
    kind: 'identity_correction' as RequestKind,
    form: requestForms.identity_correction,
    labels: requestFieldLabels,
    idTypeOptions,
    idKeyboards,
    typed: typedRequest('identity_correction'),
    kinds: ['privacy', 'sensitive_data'],
    consents: { privacy: '', sensitive_data: '' },
    agreed: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    uploads: [] as FileUpload[],
    uploading: false,
    errors: {} as Record<string, string>,
    picking: false,
    busy: false,
    error: '',
  },
  methods: {
    async onLoad({ kind = '', ...known }: Record<string, string | undefined>) {
      const asked = Object.hasOwn(requestForms, kind) ? (kind as RequestKind) : 'identity_correction'
      const form = requestForms[asked]
      queues.set(
        this,
        new UploadQueue<Evidence>({
          send: sendEvidence,
          onUploads: (uploads) => this.setData({ uploads, uploading: uploads.some(({ failed }) => !failed) }),
          onSent: (sent) => this.keep({ evidence: [...this.data.typed.evidence, sent] }, 'evidenceFileIds'),
        }),
      )
      this.setData({ kind: asked, form, typed: withKnown(typedRequest(asked), known) })
      await wx.setNavigationBarTitle({ title: form.title })
    },
    /** What is typed outlives the page; the error of the field goes as soon as it is touched. */
    keep(changes: Partial<TypedRequest>, field: string) {
      const typed = { ...this.data.typed, ...changes }
      keepTyped(this.data.kind, typed)
      this.setData({ typed, errors: { ...this.data.errors, [field]: '' }, error: '' })
    },
    onInput({ currentTarget, detail }: Typing) {
      const field = currentTarget.dataset['field'] as RequestField
      this.keep({ [field]: detail.value }, field)
    },
    onRareTap() {
      this.setData({ picking: true })
    },
    onRareClose() {
      this.setData({ picking: false })
    },
    onCharacterPick({ detail }: WechatMiniprogram.CustomEvent<{ character: string }>) {
      this.keep({ name: this.data.typed.name + detail.character }, 'name')
    },
    onPick({ detail }: WechatMiniprogram.CustomEvent<{ files: PickedFile[] }>) {
      queues.get(this)?.add(detail.files)
    },
    onRetry({ detail }: WechatMiniprogram.CustomEvent<{ key: string }>) {
      queues.get(this)?.retry(detail.key)
    },
    onDiscard({ detail }: WechatMiniprogram.CustomEvent<{ key: string }>) {
      queues.get(this)?.discard(detail.key)
    },
    onRemove({ detail }: WechatMiniprogram.CustomEvent<{ fileRefId: string }>) {
      const evidence = this.data.typed.evidence.filter(({ fileRefId }) => fileRefId !== detail.fileRefId)
      this.keep({ evidence }, 'evidenceFileIds')
    },
    onConsents({
      detail: { consents, complete },
    }: WechatMiniprogram.CustomEvent<{
      consents: { privacy: string; sensitive_data: string }
      complete: boolean
    }>) {
      this.setData({ consents, agreed: complete, 'errors.consents': '' })
    },
    async onSubmitTap() {
      const { kind, typed, busy, uploading, form, consents, agreed } = this.data
      if (busy || uploading) return
      if (!agreed) {
        this.setData({ errors: { ...this.data.errors, consents: '请阅读并逐项勾选，再提交。' } })
        return
      }
      this.setData({ busy: true, error: '' })
      try {
        const { evidence, contactPhone, words, ...wanted } = typed
        const asked = Object.fromEntries(
          Object.entries(wanted).filter(([field]) => form.fields.includes(field as RequestField)),
        )
        const { requestId } = await api.request('submit', {
          kind,
          ...asked,
          words,
          contactPhone,
          evidenceFileIds: evidence.map(({ fileRefId }) => fileRefId),
          consents,
        })
        keepTyped(kind, null)
        await wx.redirectTo({ url: `../detail/detail?requestId=${requestId}&fresh=1` })
      } catch (error) {
        const failure = describeFailure(error)
        const { message, issues, code } = failure
        this.setData({
          errors: { ...fieldErrors(issues, labels), ...evidenceError(failure) },
          renewed: this.data.renewed + (code === 'POLICY_OUTDATED' ? 1 : 0),
          error: code === 'NOT_FOUND' ? '没有找到这样的登记，请核对填写的内容。' : message,
        })
        showFirstFault()
      }
      this.setData({ busy: false })
    },
  },
})
