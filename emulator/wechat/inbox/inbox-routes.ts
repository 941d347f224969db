import { fault, json, type HttpRoutes } from '../server/http-room'
import type { Inbox } from './inbox'

/** Reading the inbox, under `/wechat`. */
export const inboxRoutes = (inbox: Inbox): HttpRoutes => ({
  'GET /inbox': () => json({ entries: inbox.list() }),
  'POST /inbox/clear': () => {
    inbox.clear()
    return json({})
  },
  'GET /inbox/attachments/:attachmentId': ({ params }) => {
    const file = inbox.attachment(params['attachmentId'] ?? '')
    if (!file) return fault(404, 'NOT_FOUND', 'no such attachment')
    return {
      status: 200,
      headers: {
        'content-type': file.contentType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
      body: file.content,
    }
  },
})
