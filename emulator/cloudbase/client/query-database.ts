import { z } from 'zod'
import { readJson } from '../server/read-body'
import type { ClientRule } from '../config/collection-declaration'
import { decodeRequest } from '../database/ejson'
import { compileQuery } from '../database/query/matcher'
import { readConstraints } from '../database/indexes/constraints'
import { isPlainObject } from '../database/values/type-rank'
import { meetsRule } from '../rules/meets-rule'
import { ruleQuery } from '../rules/rule-query'
import { part, type RuleCondition, type RuleFacts } from '../rules/rule-side'
import { ServiceError } from '../service-error'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'
import { allowedDocuments, stampDocuments } from './allowed-documents'
import { parseInput } from './parse-input'
import { addedBySet, keepsCreator } from './set-document'

type ClientOperation = 'read' | 'create' | 'update' | 'delete'

const input = z.looseObject({ action: z.string(), collectionName: z.string() })

/** Transactions and collections are not a client's business. */
const operations: Record<string, ClientOperation> = {
  'database.getDocument': 'read',
  'database.calculateDocument': 'read',
  'database.aggregateDocuments': 'read',
  'database.insertDocument': 'create',
  'database.modifyDocument': 'update',
  'database.removeDocument': 'delete',
}

/** A client gets no more documents at once, and this many by default. */
const maximumLimit = 20

/** `wx.cloud.database()`: a request of the wire protocol, held against the collection's declared rule. */
export async function queryDatabase(
  { database, collections, clock }: ClientParts,
  { req, openid }: ClientRequest,
): Promise<Record<string, unknown>> {
  const { action, ...given } = parseInput(input, await readJson(req))
  const body = ofCaller(given, openid)
  const operation = Object.hasOwn(operations, action) ? operations[action] : undefined
  const collection = collections.find(({ name }) => name === body.collectionName)
  if (!operation || !collection || 'transactionId' in body || readsOthers(body)) throw denied()
  if (operation === 'update' && /"(\$rename|[^"]*\b_openid)"/.test(String(body['data']))) {
    throw new ServiceError('INVALID_PARAM', '_openid is set by the platform and never changes.')
  }
  const read = (name: string, id: string) => database.read(name, id) ?? null
  const facts: RuleFacts = { auth: { openid }, now: clock.now(), read }
  if (operation === 'create') {
    const stamped = stampDocuments(body, openid)
    refuseForbidden(stamped.data, ruleOf(collection.rule, operation), facts)
    return run(database, action, stamped)
  }
  const isSet = operation === 'update' && body['merge'] !== true && body['upsert'] === true
  const replaced = isSet && database.read(collection.name, queryOf(action, body)['_id'])
  if (isSet && !replaced) {
    const added = addedBySet(body, openid)
    refuseForbidden([added.document], ruleOf(collection.rule, 'create'), facts)
    return run(database, action, added.request)
  }
  const query = queryOf(action, body)
  const said = (field: string) => soleValue(query, field)
  const rule = ruleOf(collection.rule, operation)
  const about = { ...facts, said, ...(operation === 'update' ? { data: changesOf(body) } : {}) }
  const condition = ruleQuery(rule, about)
  if (!condition || (!collection.rule.basic && !meetsRule(rule, query, about))) throw denied()
  const limit = Math.min(Number(body['limit']) || maximumLimit, maximumLimit)
  const allowed = allowedDocuments(action, replaced ? keepsCreator(body, replaced) : body, condition)
  return run(database, action, { ...allowed, limit })
}

/** The one value of a field that a query asks for; undefined when it asks for several or does not say. */
function soleValue(query: RuleCondition, field: string): unknown {
  const { points } = readConstraints(query).get(field) ?? {}
  return points?.length === 1 ? points[0] : undefined
}

/** `'{openid}'` as a value of a query stands for the user who asks. */
function ofCaller(
  body: { collectionName: string } & Record<string, unknown>,
  openid: string,
): { collectionName: string } & Record<string, unknown> {
  const inText = (text: unknown): unknown =>
    typeof text === 'string' ? text.replaceAll('"{openid}"', JSON.stringify(openid)) : text
  const stages = Array.isArray(body['stages'])
    ? { stages: body['stages'].map((stage: object) => mapValues(stage, inText)) }
    : {}
  return { ...body, ...stages, ...('query' in body ? { query: inText(body['query']) } : {}) }
}

const mapValues = (value: object, change: (item: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))

/** What a request asks for: its condition, or that of its first stage. */
function queryOf(action: string, body: Record<string, unknown>): RuleCondition {
  const [first] = Array.isArray(body['stages']) ? (body['stages'] as Record<string, unknown>[]) : []
  const matching = first?.['stageKey'] === '$match' ? first['stageValue'] : '{}'
  return decode(action === 'database.aggregateDocuments' ? matching : body['query'], 'query')
}

/** The fields that an update sets; a document that replaces another one is all of them. */
function changesOf(body: Record<string, unknown>): RuleCondition {
  const data = decode(body['data'], 'data')
  return body['merge'] === true && isPlainObject(data['$set']) ? data['$set'] : data
}

function decode(text: unknown, name: string): RuleCondition {
  const value = decodeRequest(String(text ?? '{}'), name, Date.now())
  if (isPlainObject(value)) return value
  throw new ServiceError('INVALID_PARAM', `${name} must be an object.`)
}

const denied = () =>
  new ServiceError('DATABASE_PERMISSION_DENIED', 'Permission denied: the security rule refuses clients.')

const ruleOf = (rule: ClientRule, operation: ClientOperation) =>
  operation === 'read' ? rule.read : (rule[operation] ?? rule.write)

/** For what is added, `doc` and `request.data` of the rule are the new document. */
function refuseForbidden(texts: string[], rule: boolean | string, facts: RuleFacts): void {
  for (const text of texts) {
    const data = decode(text, 'data')
    const condition = ruleQuery(rule, { ...facts, data, said: (field) => part(data, field) })
    if (!condition || !compileQuery(condition)(data)) throw denied()
  }
}

/** Stages that reach into another collection would go around that collection's rule. */
const readsOthers = (body: Record<string, unknown>) =>
  /\$(lookup|graphLookup|unionWith|out|merge)\b/.test(JSON.stringify(body['stages'] ?? []))

async function run(
  database: ClientParts['database'],
  action: string,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  return await database.run(action, body, 'client')
}
