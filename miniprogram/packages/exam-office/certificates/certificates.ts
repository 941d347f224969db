import type { CertificateEvent, CertificateLine } from '../../../../cloudfunctions/result/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { describeFailure } from '../../../utils/failure'
import { documentUrl } from '../../../utils/document-url'
import { dayWords } from '../../../utils/format'
import { openPage } from '../../../utils/navigate'
import { newList } from '../../../utils/paged-list'

const rowOf = (line: CertificateLine) => ({
  ...line,
  issued: `${dayWords(line.issuedOn)}颁发`,
  canRevoke: line.allowedEvents.includes('revoke'),
  canReinstate: line.allowedEvents.includes('reinstate'),
})
type Row = ReturnType<typeof rowOf>

/** A certificate that is revoked or given back, once the reason is there. */
interface Decision {
  applicationId: string
  event: CertificateEvent
  title: string
  text: string
}

const ROUTES = { revoke: 'revokeCertificate', reinstate: 'reinstateCertificate' } as const

/** 证书 of an exam by number: opened as PDF, revoked and given back with a reason (J4). */
Component({
  behaviors: [appearance, listPage],
  data: {
    examId: '',
    list: newList<Row>(),
    decision: null as Decision | null,
    reason: '',
    reasonError: '',
    busy: false,
    decideError: '',
  },
  methods: {
    onLoad({ examId = '' }: Record<string, string | undefined>) {
      this.setData({ examId })
      void this.load()
    },
    async fetch(cursor?: string) {
      const { examId } = this.data
      const { items, ...rest } = await api.result('listCertificates', {
        examId,
        ...(cursor ? { cursor } : {}),
      })
      return { ...rest, items: items.map(rowOf) }
    },
    onPdfTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(documentUrl('skill_certificate', String(currentTarget.dataset['id'])))
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
          title: event === 'revoke' ? `撤销${name}的证书` : `恢复${name}的证书`,
          text:
            event === 'revoke'
              ? '查验页马上显示已撤销，证书不能再下载，持证人会收到通知和原因。'
              : '证书编号不变，查验页显示有效，持证人会收到通知。',
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
        this.setData({ reasonError: '请填写原因，持证人会看到' })
        return
      }
      this.setData({ busy: true, decideError: '' })
      try {
        const { applicationId, event } = decision
        const changed = rowOf(await api.result(ROUTES[event], { applicationId, reason }))
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
