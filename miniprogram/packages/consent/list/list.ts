import type { ConsentView } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'

const names: Record<ConsentView['kind'], string> = {
  privacy: '隐私政策',
  agreement: '用户服务协议',
  sensitive_data: '处理敏感个人信息',
}

const row = ({ kind, version, purpose, agreedAt }: ConsentView) => ({
  key: `${kind}:${version}`,
  title: names[kind],
  version,
  purpose,
  at: dayTime(agreedAt),
})

/** 我同意过的: the receipt of every consent: which text, when, for what (A12). */
Component({
  behaviors: [appearance],
  data: { failure: null as Failure | null, rows: null as ReturnType<typeof row>[] | null },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        const { consents } = await api.account('listConsents', {})
        this.setData({ rows: consents.map(row), failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
  },
})
