import type { ConsentKind, Policy, PolicyKind } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { openPage } from '../../utils/navigate'

/** The versions that are ticked; an empty text for one that is not. */
export type TickedConsents = Partial<Record<ConsentKind, string>>

type Ticked = Partial<Record<ConsentKind, boolean>>
type Policies = Partial<Record<PolicyKind, Policy>>

const policyOf = (kind: ConsentKind): PolicyKind => (kind === 'sensitive_data' ? 'privacy' : kind)
const names: Record<PolicyKind, string> = {
  privacy: '隐私政策',
  agreement: '用户服务协议',
  charter: '章程',
}

/**
 * What is agreed to on a page: a row for each consent, never ticked beforehand, with the text a tap away (A11, A12).
 * Looks up the versions in force itself. `change` tells `{ consents, complete }` after every tick.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    kinds: Array,
    /** What the separate consent to sensitive data is for. */
    sensitive: { type: String, value: '我同意为资格审核处理我的证件号码和证件照片。' },
    /** Before the charter's name. */
    charter: { type: String, value: '我已阅读并同意遵守' },
    /** After the privacy policy's name. */
    privacy: String,
    error: String,
    /** Another number looks the versions up anew and takes the ticks away: a text has changed meanwhile. */
    renewed: Number,
  },
  data: {
    rows: [] as Row[],
    ticked: {} as Ticked,
    policies: {} as Policies,
    failed: false,
    /** The kinds and the number that the rows are for. */
    shownFor: '',
  },
  observers: {
    /** Also called for a value that is the same: the ticks stay then. */
    'kinds, renewed'(kinds: ConsentKind[], renewed: number) {
      const shownFor = `${kinds.join()} ${renewed}`
      if (shownFor === this.data.shownFor) return
      this.setData({ shownFor, failed: false, ticked: {}, rows: [] })
      void this.load()
    },
  },
  methods: {
    async load() {
      const kinds = this.data.kinds as ConsentKind[]
      try {
        const found = await Promise.all(
          [...new Set(kinds.map(policyOf))].map((kind) => api.account('getPolicy', { kind })),
        )
        if (kinds !== this.data.kinds) return
        this.show({}, Object.fromEntries(found.map((policy) => [policy.kind, policy])))
      } catch {
        this.setData({ failed: true })
      }
    },
    show(ticked: Ticked, policies: Policies) {
      const kinds = this.data.kinds as ConsentKind[]
      const rows = kinds.map((kind) => this.rowOf(kind, Boolean(ticked[kind]), policies))
      this.setData({ rows, ticked, policies, failed: false })
      const consents: TickedConsents = Object.fromEntries(
        kinds.map((kind) => [kind, ticked[kind] ? (policies[policyOf(kind)]?.version ?? '') : '']),
      )
      this.triggerEvent('change', { consents, complete: kinds.every((kind) => consents[kind]) })
    },
    rowOf(kind: ConsentKind, checked: boolean, policies: Policies): Row {
      const { sensitive, charter, privacy } = this.data
      const policy = policyOf(kind)
      const url = `/pages/policy/policy?kind=${policy}`
      if (kind === 'sensitive_data') {
        const words = { before: sensitive, link: '用途和保存期限', after: '' }
        return {
          kind,
          checked,
          label: sensitive.replace(/。$/, ''),
          url: `${url}&section=sensitive`,
          ...words,
        }
      }
      const before = kind === 'charter' ? charter : '我已阅读并同意'
      const link = `《${kind === 'charter' ? (policies.charter?.title ?? names.charter) : names[kind]}》`
      const after = kind === 'privacy' ? privacy : ''
      return { kind, checked, label: before + names[policy], url, before, link, after }
    },
    onTick({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      const kind = currentTarget.dataset['kind'] as ConsentKind
      this.show({ ...this.data.ticked, [kind]: detail.checked }, this.data.policies)
    },
    onReadTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
  },
})

interface Row {
  kind: ConsentKind
  checked: boolean
  /** For screen readers. */
  label: string
  before: string
  link: string
  after: string
  url: string
}
