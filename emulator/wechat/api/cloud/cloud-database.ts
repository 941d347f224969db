import { asyncApi } from '../call'
import type { ServerPort } from '../server-port'

/**
 * Direct database access from a mini-program. Every call goes to the cloud, which decides by the security rules;
 * where all collections deny clients, every call is refused, as in production.
 */
export function createCloudDatabase(server: ServerPort): Record<string, unknown> {
  const send = (collection: string, action: string, detail: Record<string, unknown>) =>
    asyncApi(`collection.${action}`, () => server.post('/client/database', { collection, action, ...detail }))
  const query = (collection: string, where: unknown): Record<string, unknown> => ({
    get: send(collection, 'get', { where }),
    count: send(collection, 'count', { where }),
    update: send(collection, 'update', { where }),
    remove: send(collection, 'remove', { where }),
    watch: send(collection, 'watch', { where }),
  })
  return {
    collection: (name: string) => ({
      ...query(name, {}),
      add: send(name, 'add', {}),
      where: (condition: unknown) => query(name, condition),
      doc: (id: string) => query(name, { _id: id }),
    }),
  }
}
