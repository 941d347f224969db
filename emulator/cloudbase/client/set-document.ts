import type { Document } from '../database/values/document'
import { parseObject } from '../server/read-body'

type Request = Record<string, unknown>

/**
 * `doc(id).set()` of a document that is not there, as an addition by this user. [INF] The document's text is what the
 * rule for `create` is asked about. Should somebody else have added it meanwhile, the id is taken: nothing is replaced.
 */
export function addedBySet(body: Request, openid: string): { document: string; request: Request } {
  const query = parseObject(String(body['query'] ?? '{}'), 'query')
  const data = { ...parseObject(String(body['data'] ?? '{}'), 'data'), _openid: openid }
  return {
    document: JSON.stringify({ ...data, _id: query['_id'] }),
    request: {
      ...body,
      query: JSON.stringify({ ...query, _openid: openid }),
      data: JSON.stringify(data),
    },
  }
}

/** `doc(id).set()` of a document that is there: it stays its creator's. */
export function keepsCreator(body: Request, replaced: Document): Request {
  const data = parseObject(String(body['data'] ?? '{}'), 'data')
  const creator = '_openid' in replaced ? { _openid: replaced['_openid'] } : {}
  return { ...body, upsert: false, data: JSON.stringify({ ...data, ...creator }) }
}
