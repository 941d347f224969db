import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { admin, candidate } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'

const collections = readdirSync(join(__dirname, '../../../database/collections')).map((file) =>
  file.replace('.json', ''),
)

/** What `wx.cloud.database()` sends, one request an operation. */
const REQUESTS: Record<string, object> = {
  'database.getDocument': { queryType: 'WHERE', query: '{}', limit: 20 },
  'database.calculateDocument': { queryType: 'WHERE', query: '{}' },
  'database.aggregateDocuments': { stages: [{ stageKey: '$match', stageValue: '{}' }] },
  'database.insertDocument': { data: ['{"_id":"forged"}'] },
  'database.modifyDocument': {
    queryType: 'WHERE',
    query: '{"_id":{"$exists":true}}',
    multi: true,
    merge: true,
    upsert: false,
    data: '{"$set":{"staffRoles":["admin"]}}',
  },
  'database.removeDocument': { queryType: 'WHERE', query: '{"_id":{"$exists":true}}', multi: true },
}

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

async function asClient(openid: string, action: string, collectionName: string) {
  const response = await currentCloud().http('/client/database', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ action, collectionName, ...REQUESTS[action] }),
  })
  return (await response.json()) as Record<string, unknown>
}

describe('the database, straight from a client', () => {
  it.each(collections)(
    '%s refuses every operation, to an admin too, and stays as it is (O2)',
    async (collection) => {
      const before = await currentCloud().documents(collection)
      for (const { openid } of [candidate(), admin()])
        for (const action of Object.keys(REQUESTS))
          expect(await asClient(openid, action, collection)).toMatchObject({
            error: { code: 'DATABASE_PERMISSION_DENIED' },
          })
      expect(await currentCloud().documents(collection)).toEqual(before)
    },
  )
})
