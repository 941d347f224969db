import { Db, type CollectionReference, type DocumentReference, type Query } from '@cloudbase/database'
import { asyncApi, count, WxFail, type Options } from '../call'
import type { ServerPort } from '../server-port'

/** Documents that a mini-program reads at once, whatever it asks for. */
const MAX_READ = 20

/**
 * Direct database access from a mini-program. CloudBase's own client library builds the requests, so that commands,
 * dates and places mean what they mean in the cloud; around it stand WeChat's call styles and results. The cloud decides
 * by the security rules: where a collection denies clients, every call is refused, as in production.
 */
export function createCloudDatabase(server: ServerPort): object {
  Db.reqClass = class {
    send(action: string, params: object): Promise<unknown> {
      return server.post('/client/database', { action, ...params })
    }
  }
  const database = new Db({ env: '', throwOnCode: true })
  return {
    command: database.command,
    Geo: database.Geo,
    serverDate: (options?: object) => database.serverDate(options as never),
    RegExp: (options: { regexp: string; options?: string }) => database.RegExp(options as never),
    collection: (name: string) => collectionOf(database.collection(name)),
  }
}

function collectionOf(collection: CollectionReference): object {
  return {
    ...queryOf(collection),
    doc: (id: string | number) => documentOf(collection.doc(id), id),
    aggregate() {
      const aggregation = collection.aggregate() as object as { end(): Promise<{ data: unknown[] }> }
      const end = aggregation.end.bind(aggregation)
      return Object.assign(aggregation, {
        end: asyncApi('collection.aggregate', async () => ({ list: (await end()).data })),
      })
    },
    add: asyncApi('collection.add', async ({ data }) => ({ _id: (await collection.add(data as object)).id })),
  }
}

function queryOf(query: Query, limit = MAX_READ): object {
  return {
    where: (condition: object) => queryOf(query.where(condition), limit),
    orderBy: (field: string, direction: 'asc' | 'desc') => queryOf(query.orderBy(field, direction), limit),
    limit: (wanted: number) => queryOf(query, Math.min(wanted, MAX_READ)),
    skip: (offset: number) => queryOf(query.skip(offset), limit),
    field: (projection: object) => queryOf(query.field(projection), limit),
    get: asyncApi('collection.get', async () => ({ data: (await query.limit(limit).get()).data as unknown })),
    count: asyncApi('collection.count', async () => ({ total: (await query.count()).total })),
    update: asyncApi('collection.update', async ({ data }) => ({
      stats: { updated: count((await query.update(data as object)).updated, 0) },
    })),
    remove: asyncApi('collection.remove', async () => ({
      stats: { removed: count((await query.remove()).deleted, 0) },
    })),
  }
}

function documentOf(document: DocumentReference, id: string | number): object {
  return {
    field: (projection: object) => documentOf(document.field(projection), id),
    get: asyncApi('document.get', async () => {
      const [data] = (await document.get()).data as unknown[]
      if (data === undefined) throw new WxFail(`document with _id ${id} does not exist`, { errCode: -1 })
      return { data }
    }),
    set: asyncApi('document.set', async ({ data }: Options) => {
      const { updated, upsertedId } = (await document.set(data as object)) as {
        updated?: number
        upsertedId?: unknown
      }
      return { _id: id, stats: { updated: updated ?? 0, created: upsertedId ? 1 : 0 } }
    }),
    update: asyncApi('document.update', async ({ data }: Options) => ({
      stats: { updated: count((await document.update(data as object)).updated, 0) },
    })),
    remove: asyncApi('document.remove', async () => ({
      stats: { removed: count((await document.remove()).deleted, 0) },
    })),
  }
}
