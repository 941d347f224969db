import type { CandidatePolicyKind, PolicyChanges } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { goBack, openPage } from '../../../utils/navigate'
import { loadSession } from '../../../utils/session'
import { finishSignIn } from '../../../utils/sign-in-gate'

interface Section {
  kind: CandidatePolicyKind
  title: string
  version: string
  since: string
  lines: (PolicyChanges['lines'][number] & { key: number })[]
}

const sectionOf = ({ policy, agreedVersion, lines }: PolicyChanges): Section => ({
  kind: policy.kind as CandidatePolicyKind,
  title: policy.title,
  version: policy.version,
  since: agreedVersion ? `你同意过的是版本 ${agreedVersion}，改动如下` : '你还没有同意过这份文件',
  // Without an earlier version everything is new: the full text is one tap away.
  lines: (agreedVersion ? lines : [])
    .map((line, key) => ({ ...line, text: line.text.replace(/^#+\s*/, ''), key }))
    .filter(({ change }) => change !== 'same'),
})

/** A text that people had agreed to has changed: what changed, and the ticks anew (A11, A12). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    sections: null as Section[] | null,
    versions: { privacy: '', agreement: '' },
    agreed: false,
    sensitiveAgreed: false,
    busy: false,
    error: '',
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const [privacy, agreement] = await Promise.all([
          api.account('getPolicyChanges', { kind: 'privacy' }),
          api.account('getPolicyChanges', { kind: 'agreement' }),
        ])
        const changed = [privacy, agreement].filter(
          ({ policy, agreedVersion }) => policy.version !== agreedVersion,
        )
        this.setData({
          versions: { privacy: privacy.policy.version, agreement: agreement.policy.version },
          sections: changed.map(sectionOf),
          agreed: false,
          sensitiveAgreed: false,
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onConsentChange({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.setData({ [String(currentTarget.dataset['consent'])]: detail.checked, error: '' })
    },
    onReadTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(`/pages/policy/policy?kind=${String(currentTarget.dataset['kind'])}`)
    },
    async onAgreeTap() {
      const { busy, agreed, sensitiveAgreed, versions } = this.data
      if (busy) return
      if (!agreed || !sensitiveAgreed) {
        this.setData({ error: '请阅读后勾选两项，再继续。' })
        return
      }
      this.setData({ busy: true, error: '' })
      try {
        await api.account('acceptPolicies', { ...versions, sensitiveDataConsent: sensitiveAgreed })
        await loadSession()
        await goBack()
        finishSignIn()
      } catch (error) {
        const { code, message } = describeFailure(error)
        this.setData({ error: message })
        if (code === 'POLICY_OUTDATED') await this.load()
      }
      this.setData({ busy: false })
    },
  },
})
