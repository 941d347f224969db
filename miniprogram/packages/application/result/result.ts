import type { ResultView } from '../../../../cloudfunctions/result/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { appealNote, certificateFacts, scoreLines, type ScoreLine } from './result-words'

/** 成绩和证书 of one's own application: marks, result, score report and certificate as PDF (J2, J4). */
Component({
  behaviors: [appearance],
  data: {
    applicationId: '',
    failure: null as Failure | null,
    view: null as ResultView | null,
    examAt: '',
    lines: [] as ScoreLine[],
    appeal: '',
    facts: [] as { label: string; value: string }[],
  },
  methods: {
    onLoad({ applicationId = '' }: Record<string, string | undefined>) {
      this.setData({ applicationId })
    },
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      this.setData({ failure: null })
      try {
        const view = await api.result('getMine', { applicationId: this.data.applicationId })
        this.setData({
          view,
          examAt: dayTime(view.examAt),
          lines: scoreLines(view),
          appeal: appealNote(view),
          facts: certificateFacts(view),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
  },
})
