import type { DuesLetterView, UnitDuesView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { certificateNote, yearRow } from '../../../utils/dues-words'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayWords, yuan } from '../../../utils/format'
import { leadsToSignIn, toSignIn } from '../go-on'

const letterRow = (letter: DuesLetterView) => ({
  ...letter,
  note: `${dayWords(letter.issuedOn)}发出，请在 ${dayWords(letter.payBefore)}前缴纳`,
})
const paymentRow = (payment: UnitDuesView['payments'][number]) => ({
  ...payment,
  title: `${payment.year} 年度 ${yuan(payment.amountFen)}`,
  note: `${dayWords(payment.paidOn)}到账`,
})

/** 会费和证书 of a unit: what it owes, where to pay, its letters and its certificate (M10, M11). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    view: null as UnitDuesView | null,
    certificate: '',
    years: [] as ReturnType<typeof yearRow>[],
    payments: [] as ReturnType<typeof paymentRow>[],
    letters: [] as ReturnType<typeof letterRow>[],
    owes: false,
  },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        const view = await api.membership('getDues', {})
        this.setData({
          failure: null,
          view,
          certificate: certificateNote(view),
          years: view.years.map(yearRow),
          payments: view.payments.map(paymentRow),
          letters: view.letters.map(letterRow),
          owes: view.years.some(({ owedFen }) => owedFen > 0),
        })
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code)) await toSignIn()
        else this.setData({ failure })
      }
    },
    onCopyTap() {
      const { view } = this.data
      if (view?.account)
        void wx.setClipboardData({
          data: `${view.account.name} ${view.account.bank} ${view.account.number}`,
        })
    },
  },
})
