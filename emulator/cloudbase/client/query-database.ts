import { z } from 'zod'
import { readJson } from '../server/read-body'
import type { ClientRule } from '../config/collection-declaration'
import { decodeRequest } from '../database/ejson'
import { compileQuery } from '../database/query/matcher'
import { ruleQuery, type RuleCondition } from '../rules/rule-query'
import { ServiceError } from '../service-error'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'
import { allowedDocuments, stampDocuments } from './allowed-documents'
import { parseInput } from './parse-input'

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

/** `wx.cloud.database()`: a request of the wire protocol, held against the collection's declared rule. */
export async function queryDatabase(
  { database, collections }: ClientParts,
  { req, openid }: ClientRequest,
): Promise<Record<string, unknown>> {
  const { action, ...body } = parseInput(input, await readJson(req))
  const operation = Object.hasOwn(operations, action) ? operations[action] : undefined
  const collection = collections.find(({ name }) => name === body.collectionName)
  const condition = operation && collection ? ruleQuery(ruleOf(collection.rule, operation), { openid }) : null
  if (!condition || 'transactionId' in body || readsOthers(body)) throw denied()
  if (operation === 'update' && /"(\$rename|[^"]*\b_openid)"/.test(String(body['data']))) {
    throw new ServiceError('INVALID_PARAM', '_openid is set by the platform and never changes.')
  }
  if (operation !== 'create') return run(database, action, allowedDocuments(action, body, condition))
  const stamped = stampDocuments(body, openid)
  refuseForbidden(stamped.data, condition)
  return run(database, action, stamped)
}

const denied = () =>
  new ServiceError('DATABASE_PERMISSION_DENIED', 'Permission denied: the security rule refuses clients.')

const ruleOf = (rule: ClientRule, operation: ClientOperation) =>
  operation === 'read' ? rule.read : (rule[operation] ?? rule.write)

/** For what is added, `doc` of the rule is the new document. */
function refuseForbidden(texts: string[], condition: RuleCondition): void {
  const allows = compileQuery(condition)
  if (!texts.every((text) => allows(decodeRequest(text, 'data', Date.now()) as RuleCondition))) throw denied()
}

/** Stages that reach into another collection would go around that collection's rule. */
const readsOthers = (body: Record<string, unknown>) =>
  /\$(lookup|graphLookup|unionWith|out|merge)\b/.test(JSON.stringify(body['stages'] ?? []))

async function run(
  database: ClientParts['database'],
  action: string,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  return (await database.run(action, body)) as Record<string, unknown>
}
