import { asyncApi } from '../call'
import { button, element } from '../overlay/element'
import { openLayer } from '../overlay/open-layer'
import type { Phone } from '../phone'
import type { PrivacyListener } from './privacy-gate'

const CONTRACT = '《小程序用户隐私保护指引》'

export function privacyApis({ host, privacy }: Phone): Record<string, unknown> {
  privacy.askDefault(() =>
    openLayer<boolean>(host.overlay, 'bottom', (close) => ({
      content: element(
        'div',
        { class: 'wxui-card', attributes: { role: 'dialog' } },
        element('h2', {}, '用户隐私保护提示'),
        element('p', {}, `使用前请阅读并同意${CONTRACT}。不同意将无法使用相关功能。`),
        button('同意', 'wxui-primary', () => close(true)),
        button('拒绝', 'wxui-plain', () => close(false)),
      ),
    })),
  )
  return {
    getPrivacySetting: asyncApi('getPrivacySetting', () => ({
      needAuthorization: privacy.needsAuthorization(),
      privacyContractName: CONTRACT,
    })),
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => privacy.listen(listener),
    requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', () =>
      privacy.pass('requirePrivacyAuthorize'),
    ),
    openPrivacyContract: asyncApi('openPrivacyContract', () => {
      void openLayer<void>(host.overlay, 'center', (close) => ({
        content: element(
          'div',
          { class: 'wxui-dialog', attributes: { role: 'dialog' } },
          element('h2', {}, CONTRACT),
          element('p', {}, '此处由微信显示在小程序管理后台声明的隐私保护指引。'),
          element(
            'footer',
            {},
            button('关闭', 'wxui-confirm', () => close()),
          ),
        ),
      }))
    }),
  }
}
