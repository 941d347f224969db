import type { OpenTypeRequest } from '../runtime/host'
import { failureOf, text, WxFail } from './call'
import { openContact } from './contact'
import { openFeedback } from './feedback/feedback-page'
import { chooseAvatar } from './media/choose-avatar'
import { askPhoneNumber } from './phone-number'
import type { Phone } from './phone'
import { forwardCard } from './share'

type OpenTypeHandler = (
  phone: Phone,
  request: OpenTypeRequest,
) => Promise<Record<string, unknown>> | Record<string, unknown>

const HANDLERS: Record<string, OpenTypeHandler> = {
  getPhoneNumber: askPhoneNumber,
  getRealtimePhoneNumber: askPhoneNumber,
  chooseAvatar,
  agreePrivacyAuthorization(phone, { attributes }) {
    phone.privacy.agreedByButton(text(attributes['id']))
    return {}
  },
  openSetting: () => ({ authSetting: {} }),
  // WeChat stopped giving these away: everybody looks like this.
  getUserInfo: () => ({ userInfo: { nickName: '微信用户', avatarUrl: '' } }),
  async share(phone, { share }) {
    if (share) await forwardCard(phone, share.title)
    return {}
  },
  contact: openContact,
  async feedback(phone) {
    await openFeedback(phone)
    return {}
  },
}

/** A combined type such as `getPhoneNumber|agreePrivacyAuthorization` agrees first and then does its work. */
export async function runOpenType(
  phone: Phone,
  request: OpenTypeRequest,
): Promise<Record<string, unknown> | null> {
  const types = request.openType.split('|')
  const main = types.find((type) => type !== 'agreePrivacyAuthorization') ?? 'agreePrivacyAuthorization'
  const handler = HANDLERS[main]
  if (!handler) {
    phone.host.missing(`button open-type="${main}"`)
    return null
  }
  if (types.length > 1) phone.privacy.agreeAtOnce()
  try {
    return { errMsg: `${main}:ok`, ...(await handler(phone, request)) }
  } catch (error) {
    if (main === 'chooseAvatar' && error instanceof WxFail) return null
    return failureOf(main, error)
  }
}
