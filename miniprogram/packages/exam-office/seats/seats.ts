import type { SeatLine, TicketEvent } from '../../../../cloudfunctions/ticket/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { describeFailure } from '../../../utils/failure'
import { documentUrl } from '../../../utils/document-url'
import { openPage } from '../../../utils/navigate'
import { newList } from '../../../utils/paged-list'

const rowOf = (line: SeatLine) => ({
  ...line,
  places: line.seats.map(({ subjectName, roomName, seat }) => `${subjectName} ${roomName} ${seat} 号`),
  canCancel: line.allowedEvents.includes('cancel'),
  canRestore: line.allowedEvents.includes('restore'),
})
type Row = ReturnType<typeof rowOf>

/** A ticket that is taken back or given back, once the reason is there. */
interface Decision {
  applicationId: string
  event: Extract<TicketEvent, 'cancel' | 'restore'>
  title: string
  text: string
}

/** 座位表: every ticket of a site by number; opened as PDF, taken back and given back with a reason. */
Component({
  behaviors: [appearance, listPage],
  data: {
    examId: '',
    siteId: '',
    list: newList<Row>(),
    decision: null as Decision | null,
    reason: '',
    reasonError: '',
    busy: false,
    decideError: '',
  },
  methods: {
    onLoad({ examId = '', siteId = '' }: Record<string, string | undefined>) {
      this.setData({ examId, siteId })
      void this.load()
    },
    async fetch(cursor?: string) {
      const { examId, siteId } = this.data
      const { items, ...rest } = await api.ticket('listSeats', {
        examId,
        siteId,
        ...(cursor ? { cursor } : {}),
      })
      return { ...rest, items: items.map(rowOf) }
    },
    onPdfTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(documentUrl('admission_ticket', String(currentTarget.dataset['id'])))
    },
    onDecideTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, name, event } = currentTarget.dataset as {
        id: string
        name: string
        event: Decision['event']
      }
      this.setData({
        reason: '',
        reasonError: '',
        decideError: '',
        decision: {
          applicationId: id,
          event,
          title: event === 'cancel' ? `作废${name}的准考证` : `恢复${name}的准考证`,
          text:
            event === 'cancel'
              ? '作废后不能打印和入场，考生会收到通知和原因。座位保留，可以恢复。'
              : '准考证号和座位不变，考生会收到通知。',
        },
      })
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: detail.value, reasonError: '' })
    },
    onDecideCancel() {
      this.setData({ decision: null })
    },
    async onDecideConfirm() {
      const { decision, busy } = this.data
      const reason = this.data.reason.trim()
      if (!decision || busy) return
      if (!reason) {
        this.setData({ reasonError: '请填写原因，考生会看到' })
        return
      }
      this.setData({ busy: true, decideError: '' })
      try {
        const { applicationId, event } = decision
        const changed = rowOf(await api.ticket(event, { applicationId, reason }))
        const items = this.data.list.items.map((row) => (row.applicationId === applicationId ? changed : row))
        this.setData({ 'list.items': items, decision: null })
      } catch (error) {
        this.setData({ decideError: describeFailure(error).message })
      } finally {
        this.setData({ busy: false })
      }
    },
  },
})
