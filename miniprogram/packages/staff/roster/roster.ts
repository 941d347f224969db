import type { RosterEntry } from '../../../../cloudfunctions/talent/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { day } from '../../../utils/format'
import { newList } from '../../../utils/paged-list'

interface Row extends RosterEntry {
  bound: string
}

const row = (entry: RosterEntry): Row => ({
  ...entry,
  bound: entry.boundAt ? `${day(entry.boundAt)} 已绑定` : '未绑定',
})

/** The roster of certified staff, by name (N12). */
Component({
  behaviors: [appearance, listPage],
  data: { list: newList<Row>(), total: 0, search: '' },
  methods: {
    onShow() {
      void this.load()
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ search: detail.text, list: newList<Row>() })
      void this.load()
    },
    async fetch(cursor?: string) {
      const { search } = this.data
      const { items, total, ...rest } = await api.talent('listRoster', {
        ...(search ? { search } : {}),
        ...(cursor ? { cursor } : {}),
      })
      this.setData({ total })
      return { ...rest, items: items.map(row) }
    },
    onImportTap() {
      void wx.navigateTo({ url: '../roster-import/roster-import' })
    },
  },
})
