import type { NoticeFault, NoticeState } from '../pay/pay-records'
import { chinaTime } from './beijing-clock'
import { attempt } from './panel-error'
import { button, card, h } from './dom'
import { read, send } from './server'

interface Notice {
  noticeId: string
  eventType: string
  outTradeNo: string
  state: NoticeState
  nextAt: number | null
  attempts: { at: number; status: number | null; fault: NoticeFault | null; answer: string }[]
}

interface PayState {
  controls: { holdNotices: boolean; signWith: 'certificate' | 'public-key' }
  notices: Notice[]
}

const STATES: Record<NoticeState, [string, string]> = {
  pending: ['待送达', 'wait'],
  delivered: ['已送达', 'good'],
  given_up: ['已放弃', 'bad'],
}
const FAULTS: Record<NoticeFault, string> = {
  signature: '签名错误',
  amount: '金额错误',
  probe: '探测签名',
  stale: '过期时间戳',
}
const HOUR_MS = 3_600_000

/** WeChat Pay's notices to the server: hold them back, send them again, break them. */
export function noticesCard(): { node: HTMLElement; refresh: () => Promise<void> } {
  const body = h('div', null)
  let shown = ''
  const refresh = async () => {
    const state = await read<PayState>('/wechatpay/control')
    const text = JSON.stringify([state.controls, state.notices])
    if (text === shown) return
    shown = text
    draw(state)
  }
  const act = (path: string, detail: unknown) =>
    attempt(() => send(`/wechatpay/control${path}`, detail).then(refresh))
  const draw = ({ controls, notices }: PayState) => {
    const hold = button('暂扣通知', () => act('', { holdNotices: !controls.holdNotices }))
    hold.setAttribute('aria-pressed', String(controls.holdNotices))
    const certificate = controls.signWith === 'certificate'
    const key = button(certificate ? '平台证书签名' : '微信支付公钥签名', () =>
      act('', { signWith: certificate ? 'public-key' : 'certificate' }),
    )
    const items = [...notices].reverse().map((notice) => noticeItem(notice, act))
    body.replaceChildren(
      h('div', { className: 'row' }, hold, key),
      h(
        'ul',
        { className: 'list' },
        ...(items.length > 0 ? items : [h('li', { className: 'hint' }, '还没有支付通知。')]),
      ),
    )
  }
  return { node: card('支付通知', null, body), refresh }
}

function noticeItem(notice: Notice, act: (path: string, detail: unknown) => void): HTMLElement {
  const { noticeId, eventType, outTradeNo, state, nextAt, attempts } = notice
  const [word, look] = STATES[state]
  const deliver = (fault: NoticeFault | null) => act(`/notices/${noticeId}/deliver`, { fault })
  const faults = Object.entries(FAULTS) as [NoticeFault, string][]
  const last = attempts.at(-1)
  return h(
    'li',
    null,
    h(
      'div',
      { className: 'row' },
      h('span', { className: `tag ${look}` }, word),
      h('span', null, eventType === 'REFUND.SUCCESS' ? '退款成功' : '支付成功'),
      h('span', { className: 'time' }, outTradeNo),
    ),
    h(
      'div',
      { className: 'hint' },
      last
        ? `送 ${attempts.length} 次，最后一次 ${chinaTime(last.at)} 答 ${last.status ?? '超时'}`
        : '还没有送过',
      nextAt === null ? '' : `；下次 ${chinaTime(nextAt)}`,
    ),
    h(
      'div',
      { className: 'row' },
      button(attempts.length === 0 ? '送达' : '再送一次', () => deliver(null)),
      button('延后 1 小时', () => act(`/notices/${noticeId}/delay`, { ms: HOUR_MS })),
      ...faults.map(([fault, label]) => button(label, () => deliver(fault), 'quiet danger')),
    ),
  )
}
