import type { InitialPassword, InstitutionEntry } from '../../../../cloudfunctions/talent/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { newList } from '../../../utils/paged-list'
import { actions, institutionRow, type ActionKey, type InstitutionRow } from './institution-row'

/** What is asked about: an action on one institution. */
interface Asked {
  key: ActionKey
  institutionId: string
  title: string
  text: string
  confirm: string
}

/** The institutions (N12): who they are, suspending and resuming, a new initial password. */
Component({
  behaviors: [appearance, listPage],
  data: {
    list: newList<InstitutionRow>(),
    search: '',
    asked: null as Asked | null,
    reason: '',
    reasonError: '',
    error: '',
    busy: false,
    issued: null as InitialPassword | null,
  },
  methods: {
    onShow() {
      void this.load()
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ search: detail.text, list: newList<InstitutionRow>() })
      void this.load()
    },
    async fetch(cursor?: string) {
      const { search } = this.data
      const { items, ...rest } = await api.talent('listInstitutions', {
        ...(search ? { search } : {}),
        ...(cursor ? { cursor } : {}),
      })
      return { ...rest, items: items.map(institutionRow) }
    },
    onNewTap() {
      void wx.navigateTo({ url: '../institution-new/institution-new' })
    },
    onActionTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, key } = currentTarget.dataset as { id: string; key: ActionKey }
      const institution = this.data.list.items.find(({ institutionId }) => institutionId === id)
      if (!institution) return
      const { title, text, confirm } = actions[key]
      this.setData({
        asked: { key, institutionId: id, title: title(institution.name), text, confirm },
        reason: '',
        reasonError: '',
        error: '',
      })
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: detail.value, reasonError: '' })
    },
    onCancel() {
      this.setData({ asked: null })
    },
    async onConfirm() {
      const { asked, reason, busy } = this.data
      if (!asked || busy) return
      this.setData({ busy: true, error: '', reasonError: '' })
      try {
        await this.act(asked, reason)
        this.setData({ asked: null })
      } catch (error) {
        const { message, issues } = describeFailure(error)
        const reasonError = fieldErrors(issues, { reason: '原因' })['reason'] ?? ''
        this.setData({ reasonError, error: reasonError ? '' : message })
      }
      this.setData({ busy: false })
    },
    async act({ key, institutionId }: Asked, reason: string) {
      if (key === 'reissue') {
        const issued = await api.talent('reissuePassword', { institutionId, reason })
        this.replace(issued.institution)
        this.setData({ issued })
      } else {
        const route = key === 'suspend' ? 'suspendInstitution' : 'resumeInstitution'
        this.replace(await api.talent(route, { institutionId, reason }))
      }
    },
    replace(entry: InstitutionEntry) {
      const items = this.data.list.items.map((known) =>
        known.institutionId === entry.institutionId ? institutionRow(entry) : known,
      )
      this.setData({ list: { ...this.data.list, items } })
    },
    onIssuedDone() {
      this.setData({ issued: null })
    },
  },
})
