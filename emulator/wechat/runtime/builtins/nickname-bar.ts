import { element } from '../frame/element'
import type { WxBinding } from '../host'
import type { Runtime } from '../runtime'
import type { BuiltinNode } from './builtin'

/**
 * `<input type="nickname">`: above the keyboard WeChat offers the person's own nickname, and on blur it reviews what
 * was written. What does not pass is cleared, after the page has had its `blur`.
 */
export function createNicknameBar(
  node: BuiltinNode,
  field: HTMLInputElement,
  { frame, binding }: Runtime,
): { show(): void; typed(): void; left(): void } {
  let bar: HTMLElement | null = null
  const { nickname } = binding
  const isOn = (): boolean => node.text('type') === 'nickname' && nickname !== undefined
  const hide = (): void => {
    bar?.remove()
    bar = null
  }
  const offer = async ({ own }: Nickname): Promise<void> => {
    const name = await own()
    if (!name || field.value !== '' || document.activeElement !== field) return
    hide()
    bar = element('button', 'mp-nickname-bar', { type: 'button' }, `用微信昵称：${name}`)
    // The field keeps the focus.
    bar.addEventListener('pointerdown', (event) => event.preventDefault())
    bar.addEventListener('click', () => {
      field.value = name
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    frame.overlay.append(bar)
  }
  const review = async ({ passes }: Nickname, written: string): Promise<void> => {
    const pass = await passes(written)
    if (!pass && field.value === written) node.set('value', '')
    node.fire('nicknamereview', { pass, timeout: false })
  }
  return {
    show() {
      if (isOn() && nickname) void offer(nickname)
    },
    typed: hide,
    left() {
      hide()
      if (isOn() && nickname && field.value !== '') void review(nickname, field.value)
    },
  }
}

type Nickname = NonNullable<WxBinding['nickname']>
