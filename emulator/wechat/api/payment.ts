import { appId } from './app-id'
import { asyncApi, WxFail, type Options } from './call'
import { button, element } from './overlay/element'
import { openLayer } from './overlay/open-layer'
import type { Phone } from './phone'

interface CashierView {
  merchantName: string
  description: string
  amountFen: number
}

type PaymentOutcome = 'paid' | 'cancelled' | 'closed'

/**
 * `requestPayment`: WeChat's sheet over the page. Paying takes the money at the local WeChat Pay; leaving the
 * sheet, by either button, fails with `cancel`, so that a page must ask its server what became of the order.
 */
export function paymentApis(phone: Phone): Record<string, unknown> {
  return {
    requestPayment: asyncApi('requestPayment', async (options) => {
      const params = { ...pick(options), appId: appId() }
      const view = (await phone.server.post('/wechatpay/cashier/open', params)) as unknown as CashierView
      const outcome = await showSheet(phone, view, params)
      if (outcome !== 'paid') throw new WxFail('cancel')
    }),
  }
}

const pick = (options: Options): Record<string, unknown> =>
  Object.fromEntries(
    ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'].map((name) => [name, options[name]]),
  )

function showSheet(
  phone: Phone,
  view: CashierView,
  params: Record<string, unknown>,
): Promise<PaymentOutcome> {
  return openLayer<PaymentOutcome>(phone.host.overlay, 'bottom', (close) => {
    const error = element('p', { class: 'wxui-error', attributes: { role: 'alert' } })
    const pay = button('确认支付', 'wxui-primary', () => {
      pay.disabled = true
      phone.server.post('/wechatpay/cashier/pay', params).then(
        () => close('paid'),
        (failure: unknown) => {
          pay.disabled = false
          error.textContent = failure instanceof WxFail ? failure.reason : String(failure)
        },
      )
    })
    const leave = button('×', 'wxui-close', () => close('closed'))
    leave.setAttribute('aria-label', '关闭支付窗口')
    return {
      content: element(
        'div',
        { class: 'wxui-card wxui-payment', attributes: { role: 'dialog', 'aria-label': '微信支付' } },
        element('header', {}, '微信支付', leave),
        element('div', { class: 'wxui-amount' }, `¥${yuan(view.amountFen)}`),
        element(
          'dl',
          { class: 'wxui-facts' },
          fact('收款方', view.merchantName),
          fact('商品', view.description),
        ),
        error,
        pay,
        button('稍后支付', 'wxui-plain', () => close('closed')),
        button('取消', 'wxui-plain', () => close('cancelled')),
      ),
    }
  })
}

const fact = (term: string, value: string): HTMLElement =>
  element('div', {}, element('dt', {}, term), element('dd', {}, value))

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
