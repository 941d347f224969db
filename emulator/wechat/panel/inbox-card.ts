import { chinaTime } from './beijing-clock'
import { attempt } from './panel-error'
import { button, card, h } from './dom'
import { read, send } from './server'

interface InboxEntry {
  entryId: string
  channel: 'sms' | 'mail' | 'subscribe'
  at: number
  to: string
  title: string
  body: string
  attachments: { attachmentId: string; name: string; size: number }[]
}

const CHANNELS = { sms: '短信', mail: '邮件', subscribe: '订阅消息' }

/** What was sent to people and stayed here. */
export function inboxCard(): { node: HTMLElement; refresh: () => Promise<void> } {
  const list = h('ul', { className: 'list' })
  let shown = ''
  const refresh = async () => {
    const { entries } = await read<{ entries: InboxEntry[] }>('/wechat/inbox')
    const state = entries.map(({ entryId }) => entryId).join()
    if (state === shown && list.childElementCount > 0) return
    shown = state
    const empty = h('li', { className: 'hint' }, '还没有短信、邮件或订阅消息。')
    list.replaceChildren(...(entries.length > 0 ? entries.map(entryItem) : [empty]))
  }
  const clear = button('清空', () => attempt(() => send('/wechat/inbox/clear').then(refresh)), 'quiet')
  return { node: card('收件箱', clear, list, true), refresh }
}

const entryItem = ({ channel, at, to, title, body, attachments }: InboxEntry): HTMLElement =>
  h(
    'li',
    null,
    h(
      'div',
      { className: 'row' },
      h('span', { className: 'tag' }, CHANNELS[channel]),
      h('span', null, to),
      h('span', { className: 'time' }, chinaTime(at)),
    ),
    channel === 'mail' ? h('strong', null, title) : null,
    h('div', { className: 'text' }, body.trim()),
    ...attachments.map(({ attachmentId, name, size }) =>
      h(
        'div',
        null,
        h('a', { href: `/wechat/inbox/attachments/${attachmentId}`, download: name }, name),
        h('span', { className: 'hint' }, `  ${Math.ceil(size / 1024)} KB`),
      ),
    ),
  )
