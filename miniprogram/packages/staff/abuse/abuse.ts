import type { AbuseEntry } from '../../../../cloudfunctions/staff/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { dayOf } from '../../../utils/format'
import { newList } from '../../../utils/paged-list'
import { serverNow } from '../../../utils/server-time'
import { abuseRow, type AbuseRow } from './abuse-row'

/** What is asked about: letting somebody in again, or shutting somebody out; `abuseId` is empty for an OPENID that is typed. */
interface Asked {
  key: 'lift' | 'block'
  abuseId: string
  title: string
  text: string
  confirm: string
}

const YEAR_MS = 365 * 86_400_000
const LABELS = { reason: '原因', untilOn: '暂停到哪一天', 'who.openid': 'OPENID' }

/** 异常访问: who keeps running into limits, until when they are shut out, lifting and blocking by hand (O8). */
Component({
  behaviors: [appearance, listPage],
  data: {
    list: newList<AbuseRow>(),
    asked: null as Asked | null,
    today: '',
    lastDay: '',
    openid: '',
    untilOn: '',
    reason: '',
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
  },
  methods: {
    onShow() {
      const now = serverNow()
      this.setData({ today: dayOf(now), lastDay: dayOf(now + YEAR_MS) })
      void this.load()
    },
    async fetch(cursor?: string) {
      const { items, ...rest } = await api.staff('listAbuse', cursor ? { cursor } : {})
      return { ...rest, items: items.map(abuseRow) }
    },
    onNewTap() {
      this.ask({
        key: 'block',
        abuseId: '',
        title: '暂停一个微信',
        text: '马上生效：到期之前，这个微信在小程序里什么都办不了，会看到恢复的时间。这次操作会记入操作记录。',
        confirm: '暂停使用',
      })
    },
    onLiftTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const row = this.rowOf(String(currentTarget.dataset['id']))
      if (!row) return
      this.ask({
        key: 'lift',
        abuseId: row.abuseId,
        title: `恢复 ${row.who}`,
        text: '马上可以再用。继续频繁操作，会再次自动暂停。这次操作会记入操作记录。',
        confirm: '恢复使用',
      })
    },
    onBlockTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const row = this.rowOf(String(currentTarget.dataset['id']))
      if (!row) return
      this.ask({
        key: 'block',
        abuseId: row.abuseId,
        title: `${row.isBlocked ? '改期暂停' : '暂停'} ${row.who}`,
        text: '马上生效：到期之前什么都办不了，会看到恢复的时间。这次操作会记入操作记录。',
        confirm: '暂停使用',
      })
    },
    rowOf(id: string): AbuseRow | undefined {
      return this.data.list.items.find(({ abuseId }) => abuseId === id)
    },
    ask(asked: Asked) {
      this.setData({ asked, openid: '', untilOn: '', reason: '', errors: {}, error: '' })
    },
    onField({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, errors: {}, error: '' })
    },
    onCancel() {
      this.setData({ asked: null })
    },
    async onConfirm() {
      const { asked, busy } = this.data
      if (!asked || busy) return
      this.setData({ busy: true, errors: {}, error: '' })
      try {
        this.take(await this.act(asked))
        this.setData({ asked: null })
      } catch (error) {
        const { message, issues } = describeFailure(error)
        const errors = fieldErrors(issues, LABELS)
        this.setData({ errors, error: issues.length ? '' : message })
      }
      this.setData({ busy: false })
    },
    act({ key, abuseId }: Asked): Promise<AbuseEntry> {
      const { openid, untilOn, reason } = this.data
      if (key === 'lift') return api.staff('liftBlock', { abuseId, reason })
      const who = abuseId ? { abuseId } : { openid }
      return api.staff('block', { who, untilOn, reason })
    },
    /** What was changed last stands first, as when the list is loaded anew. */
    take(entry: AbuseEntry) {
      const { list } = this.data
      const others = list.items.filter(({ abuseId }) => abuseId !== entry.abuseId)
      this.setData({ list: { ...list, items: [abuseRow(entry), ...others] } })
    },
  },
})
