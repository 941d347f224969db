import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { actions } from './actions'
import type { CollectionDeclaration } from './declarations'
import { checkDeclaration, largeWriteBytes, manyIndexes, maximumCollections } from './limits'
import { explainQuery, type Explanation } from './query/explain-query'
import { compileQuery } from './query/matcher'
import { Request } from './request'
import type { CollectionTable } from './store/collection-table'
import { declareCollection } from './store/declare-collection'
import { openSqlite } from './store/open-store'
import type { Snapshot } from './store/snapshot'
import { restoreSnapshot, takeSnapshot } from './store/snapshot'
import { Transactions } from './transactions/transactions'
import type { Document } from './values/document'
import type { Warning } from './warnings'
import { WarningLog } from './warnings'
import { wording } from './wording'

export type { CollectionDeclaration, IndexDeclaration, IndexKey } from './declarations'
export type { Explanation } from './query/explain-query'
export type { Warning } from './warnings'

/** The document database of the embedded CloudBase. */
export interface Database {
  /**
   * Answers one `database.*` action of the wire protocol: `body` as the SDK posted it, the reply without
   * `requestId`. Throws `ServiceError`. When it resolves, what was written is on disk.
   */
  run(
    action: string,
    body: Record<string, unknown>,
    from?: keyof typeof largeWriteBytes,
  ): Promise<Record<string, unknown>>
  /** The names of all collections, declared and made. */
  collections(): string[]
  /** The committed documents of a collection, for the control API; `query` as in `where`. */
  find(collection: string, query?: Record<string, unknown>): Document[]
  /** One committed document; undefined when it or its collection is not there. */
  read(collection: string, id: unknown): Document | undefined
  /** How a query as in `getDocument` is answered: index, bounds, documents read. Throws `ServiceError`. */
  explain(question: ExplainRequest): Explanation
  /** Keeps all collections under a name, in memory. */
  snapshot(name: string): void
  /** Puts all collections back to a snapshot; open transactions end. False when there is no such snapshot. */
  reset(name: string): boolean
  /** Long scans, large writes, and statements that left a transaction. */
  warnings(): Warning[]
  close(): void
}

/** A question for `explain`; `query` and `order` as EJSON objects. */
export interface ExplainRequest {
  collection: string
  query?: Record<string, unknown>
  order?: Record<string, unknown>
  /** Default 100. */
  limit?: number
}

export interface DatabaseOptions {
  /** The SQLite file; made with its folder when missing. `:memory:` keeps nothing. */
  file: string
  collections: CollectionDeclaration[]
  /** Milliseconds since the epoch; server dates and transaction life follow it. */
  clock: { now(): number }
}

/** Opens the database and brings its collections and indexes to what is declared. */
export function openDatabase({ file, collections: declarations, clock }: DatabaseOptions): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = openSqlite(file)
  const collections = new Map<string, CollectionTable>()
  const declare = (declaration: CollectionDeclaration) =>
    collections.set(declaration.name, declareCollection(sqlite, declaration))
  declarations.forEach(checkDeclaration)
  if (declarations.length > maximumCollections) throw wording.tooManyCollections(maximumCollections)
  declarations.forEach(declare)
  const made = sqlite.prepare('SELECT name FROM collections').raw().all() as [string][]
  for (const [name] of made) if (!collections.has(name)) declare({ name })
  const transactions = new Transactions(sqlite, clock)
  const warnings = new WarningLog()
  for (const { name, indexes = [] } of declarations)
    if (indexes.length > manyIndexes)
      warnings.add({ kind: 'many-indexes', at: clock.now(), collection: name, indexes: indexes.length })
  const snapshots = new Map<string, Snapshot>()

  return {
    async run(action, body, from = 'function') {
      const answer = Object.hasOwn(actions, action) ? actions[action] : undefined
      if (!answer) throw wording.unknownAction(action)
      const request = new Request(body, clock.now())
      const bytes = 'data' in body ? Buffer.byteLength(String(body['data'])) : 0
      if (bytes > largeWriteBytes[from]) {
        const collection = String(body['collectionName'])
        warnings.add({ kind: 'large-write', at: clock.now(), collection, action, bytes })
      }
      const createCollection = (name: string) => void declare({ name })
      return answer({ action, request, collections, createCollection, transactions, warnings, clock })
    },
    collections: () => [...collections.keys()],
    find(name, query = {}) {
      const collection = collections.get(name)
      if (!collection) throw wording.collectionNotExist(name)
      const matches = compileQuery(query)
      return [...collection.scan()].map(({ document }) => document).filter(matches)
    },
    read: (name, id) => collections.get(name)?.byId(id)?.document,
    explain({ collection: name, ...question }) {
      const collection = collections.get(name)
      if (!collection) throw wording.collectionNotExist(name)
      const request = new Request(question as Record<string, unknown>, clock.now())
      return explainQuery(collection, {
        query: request.query(),
        sort: request.sort(),
        limit: request.wholeNumber('limit', 100),
      })
    },
    snapshot(name) {
      snapshots.set(name, takeSnapshot(sqlite, collections.values()))
    },
    reset(name) {
      const snapshot = snapshots.get(name)
      if (!snapshot) return false
      transactions.endAll()
      warnings.clear()
      restoreSnapshot(sqlite, collections.values(), snapshot)
      return true
    },
    warnings: () => warnings.list(),
    close() {
      transactions.endAll()
      sqlite.close()
    },
  }
}
