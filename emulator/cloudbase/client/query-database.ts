import { z } from 'zod'
import { readJson } from '../server/read-body'
import { ServiceError } from '../service-error'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'
import { ownDocuments, stampDocuments } from './own-documents'
import { parseInput } from './parse-input'
import { permissionOf, type ClientOperation } from './security-rule'

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
  const permission = operation && collection ? permissionOf(collection.rule, operation) : 'denied'
  if (!operation || permission === 'denied' || 'transactionId' in body || readsOthers(body)) {
    throw new ServiceError(
      'DATABASE_PERMISSION_DENIED',
      'Permission denied: the security rule refuses clients.',
    )
  }
  if (operation === 'update' && /"(\$rename|[^"]*\b_openid)"/.test(String(body['data']))) {
    throw new ServiceError('INVALID_PARAM', '_openid is set by the platform and never changes.')
  }
  if (operation === 'create') return run(database, action, stampDocuments(body, openid))
  return run(database, action, permission === 'own' ? ownDocuments(action, body, openid) : body)
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
