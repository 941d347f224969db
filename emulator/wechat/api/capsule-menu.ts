import { WxFail } from './call'
import { chooseItem } from './feedback/action-sheet'
import { openFeedback } from './feedback/feedback-page'
import type { Phone } from './phone'
import { forwardCard, mayForward } from './share'

/** The menu behind the three dots. Forwarding is there only on pages that allow it. */
export async function openCapsuleMenu(phone: Phone): Promise<void> {
  const { host } = phone
  const actions: [label: string, run: () => unknown][] = [
    ...(mayForward(host) ? [['转发给朋友', () => forwardPage(phone)] satisfies [string, () => unknown]] : []),
    ['反馈与投诉', () => openFeedback(phone)],
    ['重新进入小程序', () => location.reload()],
  ]
  const index = await chooseItem(
    host.overlay,
    actions.map(([label]) => label),
  )
  await actions[index ?? -1]?.[1]()
}

async function forwardPage(phone: Phone): Promise<void> {
  const { title } = await phone.host.shareContent('menu')
  await forwardCard(phone, title).catch((error: unknown) => {
    if (!(error instanceof WxFail)) throw error
  })
}
