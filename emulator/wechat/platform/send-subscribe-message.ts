import { openApiError, type OpenApiReply } from './open-api-reply'
import { quotaKey, type PlatformContext } from './platform-context'
import { fitsField } from './subscribe-fields'

/** `subscribeMessage.send`: spends one accept and puts the message into the inbox; 43101 without one. */
export function sendSubscribeMessage(
  context: PlatformContext,
  request: Record<string, unknown>,
): OpenApiReply {
  const { touser, template_id: templateId, page, data } = request
  if (typeof touser !== 'string' || !context.users.get(touser)) return openApiError(40003, 'invalid openid')
  if (typeof templateId !== 'string' || templateId === '') return openApiError(40037, 'invalid template_id')
  const fields = Object.entries((data ?? {}) as Record<string, { value?: unknown }>)
  const wrong = fields.find(([name, { value }]) => !fitsField(name, value))
  if (wrong || fields.length === 0) {
    return openApiError(47003, `argument invalid! data.${wrong?.[0] ?? ''}.value invalid`)
  }
  return context.transaction(() => {
    const key = quotaKey(touser, templateId)
    const quota = context.quotas.get(key)
    if (!quota || quota.left < 1) return openApiError(43101, 'user refuse to accept the msg')
    context.quotas.put(key, { ...quota, left: quota.left - 1 })
    const entryId = context.inbox.add({
      channel: 'subscribe',
      from: '服务通知',
      to: touser,
      title: `订阅消息 ${templateId}`,
      body: fields.map(([name, { value }]) => `${name}：${String(value)}`).join('\n'),
      link: typeof page === 'string' ? page : null,
      attachments: [],
    })
    return { errcode: 0, errmsg: 'ok', msgid: entryId }
  })
}
