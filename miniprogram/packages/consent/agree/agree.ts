import type {
  ConsentingKind,
  ConsentKind,
  PolicyChanges,
  PolicyKind,
} from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { TickedConsents } from '../../../components/consent-ticks/consent-ticks'
import { describeFailure, type Failure } from '../../../utils/failure'
import { goBack, openPage } from '../../../utils/navigate'
import { loadSession } from '../../../utils/session'
import { finishSignIn } from '../../../utils/sign-in-gate'

interface Section {
  kind: PolicyKind
  title: string
  version: string
  since: string
  lines: (PolicyChanges['lines'][number] & { key: number })[]
}

const sectionOf = ({ policy, agreedVersion, lines }: PolicyChanges): Section => ({
  kind: policy.kind,
  title: policy.title,
  version: policy.version,
  since: agreedVersion ? `你同意过的是版本 ${agreedVersion}，改动如下` : '你还没有同意过这份文件',
  // Without an earlier version everything is new: the full text is one tap away.
  lines: (agreedVersion ? lines : [])
    .map((line, key) => ({ ...line, text: line.text.replace(/^#+\s*/, ''), key }))
    .filter(({ change }) => change !== 'same'),
})

/**
 * What has not been agreed to in the version in force: what changed, and the ticks anew (A11, A12). `as`: an account,
 * or who is signed in by password.
 */
Component({
  behaviors: [appearance],
  properties: { as: { type: String, value: 'account' } },
  data: {
    failure: null as Failure | null,
    kinds: null as ConsentKind[] | null,
    /** Something was agreed to before: it is an update. */
    isUpdate: false,
    sections: [] as Section[],
    consents: {} as TickedConsents,
    complete: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    busy: false,
    error: '',
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      const as = this.data.as as ConsentingKind
      this.setData({ failure: null })
      try {
        const { kinds } = await api.account('listOutdatedConsents', { as })
        const texts = kinds.filter((kind): kind is PolicyKind => kind !== 'sensitive_data')
        const changes = await Promise.all(texts.map((kind) => api.account('getPolicyChanges', { as, kind })))
        this.setData({
          kinds,
          isUpdate: changes.some(({ agreedVersion }) => agreedVersion !== null),
          sections: changes.map(sectionOf),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onConsents({ detail }: WechatMiniprogram.CustomEvent<{ consents: TickedConsents; complete: boolean }>) {
      this.setData({ ...detail, error: '' })
    },
    onReadTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(`/pages/policy/policy?kind=${String(currentTarget.dataset['kind'])}`)
    },
    async onAgreeTap() {
      const { busy, complete, consents } = this.data
      const as = this.data.as as ConsentingKind
      if (busy) return
      if (!complete) {
        this.setData({ error: '请阅读后逐项勾选，再继续。' })
        return
      }
      this.setData({ busy: true, error: '' })
      try {
        await api.account('acceptPolicies', { as, consents })
        if (as === 'account') await loadSession()
        await goBack()
        finishSignIn()
      } catch (error) {
        const { code, message } = describeFailure(error)
        this.setData({ error: message })
        if (code === 'POLICY_OUTDATED') {
          this.setData({ renewed: this.data.renewed + 1 })
          await this.load()
        }
      }
      this.setData({ busy: false })
    },
  },
})
