import type { MessageView } from '../../../cloudfunctions/message/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { listPage } from '../../behaviors/list-page'
import { tabPage } from '../../behaviors/tab-page'
import { describeFailure, showFailure } from '../../utils/failure'
import { groupMessages, type MessageGroup } from '../../utils/message-look'
import { openPage } from '../../utils/navigate'
import { newList, type PagedList } from '../../utils/paged-list'
import { serverNow } from '../../utils/server-time'
import { askForSession, setUnreadMessages } from '../../utils/session'

const UNDO_MS = 10_000

/** 通知: what happened to my applications, unread first seen, opened with a tap. */
Component({
  behaviors: [appearance, listPage, tabPage],
  data: {
    list: newList<MessageView>(),
    groups: [] as MessageGroup[],
    unread: 0,
    managing: false,
    /** The message that was just deleted, while it can be brought back. */
    removed: null as MessageView | null,
    undoTimer: 0,
    actions: [{ key: 'remove', label: '删除', icon: 'delete', tone: 'danger' }],
  },
  pageLifetimes: {
    show() {
      askForSession()
      void this.load()
    },
    hide() {
      this.forgetRemoved()
    },
  },
  methods: {
    showList(list: PagedList<MessageView>) {
      this.setData({ list, groups: groupMessages(list.items, serverNow()) })
    },
    showUnread(unread: number) {
      this.setData({ unread })
      setUnreadMessages(unread)
    },
    async fetch(cursor?: string) {
      const page = await api.message('list', cursor ? { cursor } : {})
      this.showUnread(page.unread)
      return page
    },
    onManageTap() {
      this.setData({ managing: !this.data.managing })
    },
    find(messageId: string) {
      return this.data.list.items.find((message) => message.messageId === messageId)
    },
    /** Shows the messages changed, and asks the server to change them; a refusal shows what is really there. */
    async change(items: MessageView[], write: () => Promise<{ unread: number }>): Promise<void> {
      this.showList({ ...this.data.list, items })
      try {
        this.showUnread((await write()).unread)
      } catch (error) {
        await showFailure(describeFailure(error))
        await this.load()
      }
    },
    async onMessageTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const message = this.find(String(currentTarget.dataset['id']))
      if (!message) return
      const { messageId, link } = message
      if (!message.readAt) {
        const readAt = new Date(serverNow()).toISOString()
        const items = this.data.list.items.map((one) => (one === message ? { ...one, readAt } : one))
        void this.change(items, () => api.message('read', { messageId }))
      }
      if (link) await openPage(link)
    },
    async onReadAllTap() {
      const readAt = new Date(serverNow()).toISOString()
      const items = this.data.list.items.map((one) => ({ ...one, readAt: one.readAt ?? readAt }))
      await this.change(items, () => api.message('readAll', {}))
    },
    async onRemove({ currentTarget }: WechatMiniprogram.CustomEvent) {
      const message = this.find(String(currentTarget.dataset['id']))
      if (!message) return
      const { messageId } = message
      this.forgetRemoved()
      this.setData({ removed: message, undoTimer: setTimeout(() => this.forgetRemoved(), UNDO_MS) })
      const items = this.data.list.items.filter((one) => one !== message)
      await this.change(items, () => api.message('remove', { messageId }))
    },
    forgetRemoved() {
      clearTimeout(this.data.undoTimer)
      if (this.data.removed) this.setData({ removed: null })
    },
    async onUndoTap() {
      const { removed, list } = this.data
      if (!removed) return
      this.forgetRemoved()
      const { messageId } = removed
      const items = [...list.items, removed].sort(
        (one, other) => Date.parse(other.sentAt) - Date.parse(one.sentAt),
      )
      await this.change(items, () => api.message('restore', { messageId }))
    },
  },
})
