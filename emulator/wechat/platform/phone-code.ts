import { randomBytes } from 'node:crypto'
import { openApiError, type OpenApiReply } from './open-api-reply'
import type { PlatformContext } from './platform-context'

const VALID_MS = 5 * 60_000

/** What `<button open-type="getPhoneNumber">` hands to the page: valid five minutes, once, for one mini-program. */
export function issuePhoneCode(context: PlatformContext, openid: string, phone?: string): string | null {
  const user = context.users.get(openid)
  if (!user) return null
  const code = randomBytes(24).toString('hex')
  context.phoneCodes.put(code, {
    code,
    openid,
    phone: phone ?? user.phone,
    appId: context.appId,
    expiresAt: context.clock.now() + VALID_MS,
    usedAt: null,
  })
  return code
}

/** `phonenumber.getPhoneNumber`. A code that is unknown, used, too old or another mini-program's is 40029. */
export function redeemPhoneCode(context: PlatformContext, code: unknown, appId: string): OpenApiReply {
  return context.transaction(() => {
    const issued = typeof code === 'string' ? context.phoneCodes.get(code) : undefined
    const now = context.clock.now()
    if (!issued || issued.usedAt !== null || issued.appId !== appId || now >= issued.expiresAt) {
      return openApiError(40029, 'invalid code')
    }
    context.phoneCodes.put(issued.code, { ...issued, usedAt: now })
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: issued.phone,
        purePhoneNumber: issued.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(now / 1000), appid: issued.appId },
      },
    }
  })
}
