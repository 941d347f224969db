import { z } from 'zod'
import { fault, json, jsonBody, type HttpCall, type HttpRoutes } from '../server/http-room'
import { RISKY_WORDS } from './check-text'
import type { WechatPlatform } from './create-wechat-platform'

const newUserSchema = z.object({
  nickname: z.string().trim().min(1).max(32),
  phone: z.string().regex(/^1[3-9]\d{9}$/),
})
const nicknameSchema = z.object({ nickname: z.string() })
const phoneSchema = z.object({ phone: newUserSchema.shape.phone.optional() })
const openDataSchema = z.object({ data: z.record(z.string(), z.unknown()) })
const consentSchema = z.object({ answers: z.record(z.string(), z.enum(['accept', 'reject'])) })

/** The JSON interface of the phone and the panel under `/wechat`. */
export const platformRoutes = (platform: WechatPlatform): HttpRoutes => ({
  'GET /users': () => json({ users: platform.users() }),
  'POST /users': (call) => json({ user: platform.addUser(newUserSchema.parse(jsonBody(call))) }, 201),
  'POST /phone-code': (call) => {
    const { phone } = phoneSchema.parse(jsonBody(call))
    const code = platform.issuePhoneCode(openidOf(call), phone)
    return code ? json({ code }) : fault(403, 'UNKNOWN_USER', 'x-wx-openid names nobody')
  },
  'POST /cloud-id': (call) => {
    const cloudID = platform.issueCloudId(openidOf(call), openDataSchema.parse(jsonBody(call)).data)
    return cloudID ? json({ cloudID }) : fault(403, 'UNKNOWN_USER', 'x-wx-openid names nobody')
  },
  // What `<input type="nickname">` asks when the person leaves it.
  'POST /nickname-review': (call) => {
    const { nickname } = nicknameSchema.parse(jsonBody(call))
    return json({ pass: !RISKY_WORDS.some((word) => nickname.includes(word)) })
  },
  'POST /subscribe-consent': (call) => {
    const openid = openidOf(call)
    if (!platform.findUser(openid)) return fault(403, 'UNKNOWN_USER', 'x-wx-openid names nobody')
    platform.recordConsent(openid, consentSchema.parse(jsonBody(call)).answers)
    return json({})
  },
  // What `<official-account>` shows, and its button.
  'POST /official-account': (call) => json({ officialAccount: platform.officialAccountFor(openidOf(call)) }),
  'POST /official-account/follow': (call) => {
    const openid = openidOf(call)
    if (!platform.findUser(openid)) return fault(403, 'UNKNOWN_USER', 'x-wx-openid names nobody')
    platform.follow(openid)
    return json({})
  },
})

const openidOf = ({ headers }: HttpCall): string => String(headers['x-wx-openid'] ?? '')
