import type { PolicyKind } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { dayOf } from '../../../utils/format'
import { goBack } from '../../../utils/navigate'
import { serverNow } from '../../../utils/server-time'

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

const labels = { version: '版本号', title: '标题', body: '正文', publishedAt: '生效日期' }
const draftKey = (kind: PolicyKind) => `policy-draft:${kind}`

interface Draft {
  version: string
  title: string
  body: string
  /** Calendar day from which it is in force, or empty: at once. */
  publishedOn: string
}

/** Writes the next version of a text: starts from the one in force, kept on this phone until it is published. */
Component({
  behaviors: [appearance],
  data: {
    kind: 'privacy' as PolicyKind,
    failure: null as Failure | null,
    draft: null as Draft | null,
    current: '',
    today: '',
    previewing: false,
    errors: {} as Record<string, string>,
    asking: false,
    busy: false,
    error: '',
  },
  methods: {
    onLoad({ kind = 'privacy' }: Record<string, string | undefined>) {
      this.setData({ kind: kind as PolicyKind, today: dayOf(serverNow()) })
      void this.load()
    },
    async load() {
      const { kind } = this.data
      try {
        const { versions } = await api.account('listPolicyVersions', { kind })
        const current = versions.find(({ state }) => state === 'current') ?? versions[0]
        const kept = wx.getStorageSync<Draft | ''>(draftKey(kind))
        const fresh = { version: '', title: current?.title ?? '', body: current?.body ?? '', publishedOn: '' }
        this.setData({ current: current?.version ?? '', draft: kept || fresh, failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onInput({ currentTarget, detail }: Typing) {
      const field = currentTarget.dataset['field'] as keyof Draft
      const draft = { ...this.data.draft!, [field]: detail.value }
      wx.setStorageSync(draftKey(this.data.kind), draft)
      const issue = field === 'publishedOn' ? 'publishedAt' : field
      this.setData({ draft, errors: { ...this.data.errors, [issue]: '' } })
    },
    onPreviewTap() {
      this.setData({ previewing: !this.data.previewing })
    },
    onPublishTap() {
      this.setData({ asking: true, error: '' })
    },
    onCancel() {
      this.setData({ asking: false })
    },
    async onConfirm() {
      const { kind, draft, busy } = this.data
      if (busy || !draft) return
      this.setData({ busy: true, error: '' })
      try {
        const { publishedOn, ...text } = draft
        const publishedAt = publishedOn ? new Date(`${publishedOn}T00:00:00+08:00`).toISOString() : null
        await api.account('publishPolicy', { kind, ...text, publishedAt })
        wx.removeStorageSync(draftKey(kind))
        await goBack()
      } catch (error) {
        const { message, issues } = describeFailure(error)
        this.setData({ errors: fieldErrors(issues, labels), asking: !issues.length, error: message })
      }
      this.setData({ busy: false })
    },
  },
})
