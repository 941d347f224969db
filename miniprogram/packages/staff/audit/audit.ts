import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { describeFailure, type Failure } from '../../../utils/failure'
import { newList } from '../../../utils/paged-list'
import { auditRow, type AuditRow } from './audit-row'

/** Whose entries are shown, or about what; null shows all. */
interface About {
  accountId?: string
  target?: string
  words: string
}

/** 操作记录: what staff did, in order, and a check that nothing of it was changed or taken out (O1). */
Component({
  behaviors: [appearance, listPage],
  data: {
    list: newList<AuditRow>(),
    about: null as About | null,
    /** The entry whose particulars are shown. */
    open: 0,
    checking: false,
    /** What the last check found. */
    found: null as { entries: number; brokenAt: number | null } | null,
    checkFailure: null as Failure | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async fetch(cursor?: string) {
      const { accountId, target } = this.data.about ?? {}
      const { items, ...rest } = await api.staff('listAuditEntries', {
        ...(accountId ? { accountId } : {}),
        ...(target ? { target } : {}),
        ...(cursor ? { cursor } : {}),
      })
      return { ...rest, items: items.map(auditRow) }
    },
    onEntryTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const sequence = Number(currentTarget.dataset['sequence'])
      this.setData({ open: this.data.open === sequence ? 0 : sequence })
    },
    onWhoTap() {
      const row = this.openRow()
      if (row) this.show({ accountId: row.accountId, words: `${row.who}的操作` })
    },
    onTargetTap() {
      const row = this.openRow()
      if (row) this.show({ target: row.target, words: `${row.targetWords} 的操作` })
    },
    onAllTap() {
      this.show(null)
    },
    openRow(): AuditRow | undefined {
      return this.data.list.items.find(({ sequence }) => sequence === this.data.open)
    },
    show(about: About | null) {
      this.setData({ about, open: 0, list: newList<AuditRow>() })
      void this.load()
    },
    async onCheckTap() {
      if (this.data.checking) return
      this.setData({ checking: true, found: null, checkFailure: null })
      try {
        this.setData({ found: await api.staff('verifyAudit', {}) })
      } catch (error) {
        this.setData({ checkFailure: describeFailure(error) })
      }
      this.setData({ checking: false })
    },
  },
})
