import type { LookView } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'

const shown: Record<LookView['of'], string> = {
  identity: '证件号码、手机号和邮箱',
  request: '人工申请里的号码',
}

const row = ({ by, at, reason, of }: LookView, index: number) => ({
  key: `${at}:${index}`,
  by,
  at: dayTime(at),
  shown: shown[of],
  reason,
})

/** 谁看过我的号码: each time that staff looked at full numbers, and their reason (O4). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    rows: null as ReturnType<typeof row>[] | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { looks } = await api.account('listLooks', {})
        this.setData({ rows: looks.map(row) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
  },
})
