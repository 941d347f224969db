import { formEdits } from '../../behaviors/form-edits'

/** 证书: an answer whether there is one, then its data and images. Without one the step is skipped. */
Component({
  options: { styleIsolation: 'apply-shared', multipleSlots: true },
  behaviors: [formEdits],
  properties: {
    form: Object,
    errors: Object,
    marks: Object,
    levels: Array,
    today: String,
    /** `FileView[]` and `FileUpload[]` of the certificate's images. */
    images: Array,
    uploads: Array,
  },
  methods: {
    onAnswerTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const value = currentTarget.dataset['answer'] === 'yes'
      this.triggerEvent('edit', { path: 'hasCertificate', value, done: true })
    },
    onFile({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent('file', { ...(detail as object), action: type })
    },
  },
})
