import type { TicketView } from '../../../../cloudfunctions/ticket/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { keepTicket, keptTicket } from './kept-ticket'
import { printNote, subjectLines, type SubjectLine } from './ticket-words'

/** 准考证: number, site, rooms, seats and rules, and the PDF in the print window; from the phone when offline (I3, I4). */
Component({
  behaviors: [appearance],
  data: {
    applicationId: '',
    failure: null as Failure | null,
    view: null as TicketView | null,
    /** Shown from the phone, because nothing came from the server. */
    offline: false,
    lines: [] as SubjectLine[],
    note: '',
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
      const { applicationId } = this.data
      this.setData({ failure: null })
      try {
        const view = await api.ticket('getMine', { applicationId })
        keepTicket(view)
        this.show(view, false)
      } catch (error) {
        const failure = describeFailure(error)
        const kept =
          failure.code === 'NETWORK_FAILED' || failure.code === 'TIMED_OUT' ? keptTicket(applicationId) : null
        if (kept) this.show(kept, true)
        else this.setData({ failure, view: null })
      }
    },
    show(view: TicketView, offline: boolean) {
      this.setData({ view, offline, lines: subjectLines(view), note: printNote(view) })
    },
    onCallTap() {
      const { view } = this.data
      if (view) void wx.makePhoneCall({ phoneNumber: view.contactPhone })
    },
    onCopyTap() {
      const { view } = this.data
      if (view) void wx.setClipboardData({ data: `${view.siteName} ${view.siteAddress}` })
    },
  },
})
