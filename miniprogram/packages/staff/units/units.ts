import type { UnitCard, UnitStatus } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { dayTime, duration } from '../../../utils/format'
import { newList } from '../../../utils/paged-list'
import { serverNow } from '../../../utils/server-time'
import { memberLevelLabels } from '../../../utils/unit-labels'

interface Row extends UnitCard {
  note: string
}

const tabs: { status: UnitStatus; label: string }[] = [
  { status: 'in_review', label: '待审核' },
  { status: 'approved', label: '会员' },
  { status: 'returned', label: '已退回' },
  { status: 'rejected', label: '未通过' },
]

/** What is worth knowing of a unit before it is opened. */
function noteOf(card: UnitCard): string {
  if (card.status === 'approved')
    return [memberLevelLabels[card.level], card.memberNumber && `会员号 ${card.memberNumber}`, ...card.tags]
      .filter(Boolean)
      .join(' · ')
  const waited =
    card.status === 'in_review' ? `，已等 ${duration(serverNow() - Date.parse(card.submittedAt))}` : ''
  return `${dayTime(card.submittedAt)} 提交${waited}`
}

/** Registrations that wait, oldest first, and all units by status and search (M1, M6). */
Component({
  behaviors: [appearance, listPage],
  data: { tabs, status: 'in_review' as UnitStatus, search: '', asked: '', list: newList<Row>(), total: -1 },
  methods: {
    onShow() {
      void this.load()
    },
    async fetch(cursor?: string) {
      const { status, asked: search } = this.data
      const more = cursor ? { cursor } : {}
      if (status === 'in_review' && !search) {
        const { items, total, ...rest } = await api.membership('listRegistrations', more)
        this.setData({ total })
        return { ...rest, items: items.map(withNote) }
      }
      const { items, ...rest } = await api.membership('listUnits', {
        ...more,
        status,
        ...(search ? { search } : {}),
      })
      this.setData({ total: -1 })
      return { ...rest, items: items.map(withNote) }
    },
    onTabTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ status: currentTarget.dataset['status'] as UnitStatus, list: newList<Row>() })
      void this.load()
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ search: detail.value })
    },
    onSearchTap() {
      this.setData({ asked: this.data.search.trim(), list: newList<Row>() })
      void this.load()
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../unit/unit?unitId=${String(currentTarget.dataset['id'])}` })
    },
  },
})

const withNote = (card: UnitCard): Row => ({ ...card, note: noteOf(card) })
