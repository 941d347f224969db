import { asyncApi, type Options } from '../call'
import type { ServerPort } from '../server-port'

interface Query {
  collectionName: string
  queryType: 'WHERE' | 'DOC'
  query: string
}

/**
 * Direct database access from a mini-program, in the words of the wire protocol. The cloud decides by the security
 * rules: where a collection denies clients, every call is refused, as in production.
 */
export function createCloudDatabase(server: ServerPort): Record<string, unknown> {
  const call = (
    name: string,
    action: string,
    build: (options: Options) => object,
    read: (data: Answer) => object,
  ) =>
    asyncApi(name, async (options) => {
      const { data } = await server.post('/client/database', {
        action: `database.${action}`,
        ...build(options),
      })
      return read(data as Answer)
    })
  const onQuery = (name: 'collection' | 'document', query: Query) => ({
    get: call(
      `${name}.get`,
      'getDocument',
      () => ({ ...query, limit: 20 }),
      ({ list = [] }) => {
        const documents = list.map((document) => JSON.parse(document) as unknown)
        return { data: name === 'document' ? documents[0] : documents }
      },
    ),
    count: call(
      `${name}.count`,
      'calculateDocument',
      () => query,
      ({ total }) => ({ total }),
    ),
    update: call(
      `${name}.update`,
      'modifyDocument',
      ({ data }) => ({ ...query, multi: name === 'collection', data: JSON.stringify({ $set: data }) }),
      ({ updated }) => ({ stats: { updated } }),
    ),
    remove: call(
      `${name}.remove`,
      'removeDocument',
      () => ({ ...query, multi: name === 'collection' }),
      ({ deleted }) => ({ stats: { removed: deleted } }),
    ),
  })
  return {
    collection: (collectionName: string) => {
      const where = (condition: object) =>
        onQuery('collection', { collectionName, queryType: 'WHERE', query: JSON.stringify(condition) })
      return {
        ...where({}),
        where,
        doc: (id: string) =>
          onQuery('document', { collectionName, queryType: 'DOC', query: JSON.stringify({ _id: id }) }),
        add: call(
          'collection.add',
          'insertDocument',
          ({ data }) => ({ collectionName, data: [JSON.stringify(data)] }),
          ({ insertedIds = [] }) => ({ _id: insertedIds[0] }),
        ),
      }
    },
  }
}

interface Answer {
  list?: string[]
  total?: number
  updated?: number
  deleted?: number
  insertedIds?: string[]
}
