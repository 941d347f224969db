import { dayWords, minuteWords } from '../_shared/time'
import type { Verification } from './contract'

const STATES: Record<Verification['state'], { words: string; color: string; mark: string }> = {
  valid: { words: '有效', color: '#175f52', mark: '✓' },
  revoked: { words: '已撤销', color: '#8f2b15', mark: '✕' },
  expired: { words: '不在有效期', color: '#855000', mark: '!' },
}

const STYLE = `body{margin:0;padding:24px 16px;background:#f5f4ef;color:#1a211e;font:16px/1.6 sans-serif}
main{max-width:420px;margin:0 auto;padding:24px;border-radius:12px;background:#fff}
h1{margin:0;font-size:18px}p{margin:8px 0}strong{display:block;font-size:28px;line-height:1.4}
dl{margin:16px 0 0}dt{color:#535b57;font-size:14px}dd{margin:0 0 8px;overflow-wrap:anywhere}small{color:#535b57}`

/** Everything that comes from data goes through here: nothing of it becomes markup (O10). */
const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${STYLE}</style><main>${body}</main></html>`

export function foundPage({ title, state, changedOn, facts }: Verification, at: Date): string {
  const { words, color, mark } = STATES[state]
  const since = changedOn
    ? `<p>自 ${escape(dayWords(changedOn))} 起。请以此页为准，不要采用纸质或电子件。</p>`
    : ''
  const lines = facts.map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`)
  return page(
    `${title}查验`,
    `<h1>${escape(title)}查验</h1><p><strong style="color:${color}">${mark} ${words}</strong></p>${since}<dl>${lines.join('')}</dl><small>查验时间 ${escape(minuteWords(at))}。请与证件核对姓名。</small>`,
  )
}

export const unknownPage = (): string =>
  page(
    '没有查到',
    '<h1>证书查验</h1><p><strong style="color:#8f2b15">✕ 没有查到</strong></p><p>没有和这个二维码对应的证书。请核对二维码是否完整，有疑问请联系发证协会。</p>',
  )

export const failurePage = (): string =>
  page('暂时不能查验', '<h1>证书查验</h1><p>暂时不能查验，请稍后再扫一次。</p>')
