import type { Policy, PolicyKind } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { describeFailure, type Failure } from '../../utils/failure'
import { dayOf, dayWords } from '../../utils/format'

const KINDS: PolicyKind[] = ['privacy', 'agreement', 'charter']

/** 隐私政策, 用户服务协议 or 章程, readable before anything is agreed to. */
Component({
  behaviors: [appearance],
  properties: { kind: String },
  data: { policy: null as Policy | null, published: '', failure: null as Failure | null },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      const kind = KINDS.find((one) => one === this.data.kind) ?? 'privacy'
      try {
        const policy = await api.account('getPolicy', { kind })
        this.setData({ policy, published: dayWords(dayOf(policy.publishedAt)) })
        await wx.setNavigationBarTitle({ title: policy.title })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
  },
})
