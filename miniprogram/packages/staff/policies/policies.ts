import type { PolicyKind, PolicyVersion } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'

const kinds: { value: PolicyKind; label: string }[] = [
  { value: 'privacy', label: '隐私政策' },
  { value: 'agreement', label: '用户服务协议' },
  { value: 'charter', label: '章程' },
]
const states: Record<PolicyVersion['state'], string> = {
  scheduled: '待生效',
  current: '现行',
  past: '已被替换',
}

const row = ({ kind, version, title, publishedAt, state }: PolicyVersion) => ({
  key: `${kind}:${version}`,
  title,
  version,
  current: state === 'current',
  state: states[state],
  at: `${dayTime(publishedAt)} ${state === 'scheduled' ? '生效' : '发布'}`,
})

/** 协议与章程: every version of the texts that people agree to (A11). A version is never changed, only followed. */
Component({
  behaviors: [appearance],
  data: {
    kinds,
    kind: 'privacy' as PolicyKind,
    failure: null as Failure | null,
    rows: null as ReturnType<typeof row>[] | null,
  },
  methods: {
    onShow() {
      void this.load()
    },
    async load() {
      const { kind } = this.data
      try {
        const { versions } = await api.account('listPolicyVersions', { kind })
        if (kind === this.data.kind) this.setData({ rows: versions.map(row), failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onKindTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ kind: currentTarget.dataset['kind'] as PolicyKind, rows: null })
      void this.load()
    },
    onNewTap() {
      void wx.navigateTo({ url: `../policy/policy?kind=${this.data.kind}` })
    },
  },
})
