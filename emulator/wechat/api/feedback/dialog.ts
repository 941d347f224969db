import type { RuntimeHost } from '../../runtime/host'
import { text } from '../call'
import { button, element } from '../overlay/element'
import { openLayer } from '../overlay/open-layer'

export interface DialogResult {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** WeChat's dialog in the middle of the phone, with the options of `wx.showModal`; closes with what was chosen. */
export function openDialog(host: RuntimeHost, options: Record<string, unknown>): Promise<DialogResult> {
  const { title, content, showCancel, editable, placeholderText } = options
  return openLayer<DialogResult>(host.overlay, 'center', (close) => {
    const input =
      editable === true
        ? element(
            'textarea',
            { attributes: { rows: '2', placeholder: text(placeholderText) } },
            text(content),
          )
        : null
    const finish = (confirm: boolean) =>
      close({ confirm, cancel: !confirm, content: confirm && input ? input.value : null })
    const cancel = button(text(options['cancelText'], '取消'), 'wxui-cancel-text', () => finish(false))
    return {
      content: element(
        'div',
        { class: 'wxui-dialog', attributes: { role: 'dialog', 'aria-modal': 'true' } },
        title ? element('h2', {}, text(title)) : null,
        input ?? element('p', {}, text(content)),
        element(
          'footer',
          {},
          showCancel === false ? null : cancel,
          button(text(options['confirmText'], '确定'), 'wxui-confirm', () => finish(true)),
        ),
      ),
    }
  })
}
