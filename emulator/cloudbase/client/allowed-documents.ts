import type { RuleCondition } from '../rules/rule-side'
import { parseObject } from '../server/read-body'
import { ServiceError } from '../service-error'

/** Narrows a request to the documents that the rule's condition allows, whatever its query says. */
export function allowedDocuments(
  action: string,
  body: Record<string, unknown>,
  condition: RuleCondition,
): Record<string, unknown> {
  if (!Object.keys(condition).length) return body
  if (action === 'database.aggregateDocuments') {
    const allowed = { stageKey: '$match', stageValue: JSON.stringify(condition) }
    return {
      ...body,
      stages: [allowed, ...(Array.isArray(body['stages']) ? (body['stages'] as unknown[]) : [])],
    }
  }
  const query = parseObject(String(body['query'] ?? '{}'), 'query')
  const conditions = Array.isArray(query['$and']) ? (query['$and'] as unknown[]) : []
  // A document that the rule forbids must not be replaced by an upsert either.
  const upsert = body['upsert'] === true ? { upsert: false } : {}
  return { ...body, ...upsert, query: JSON.stringify({ ...query, $and: [...conditions, condition] }) }
}

/** Marks what a client adds as the client's; `_openid` cannot be chosen. */
export function stampDocuments(
  body: Record<string, unknown>,
  openid: string,
): Record<string, unknown> & { data: string[] } {
  const texts: unknown = body['data']
  if (!Array.isArray(texts)) throw new ServiceError('INVALID_PARAM', 'data must be a list of documents.')
  const stamped = texts.map((text) => {
    const document = parseObject(String(text), 'data')
    if ('_openid' in document) throw new ServiceError('INVALID_PARAM', '_openid is set by the platform.')
    return JSON.stringify({ ...document, _openid: openid })
  })
  return { ...body, data: stamped }
}
