import { connect } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([
    {
      name: 'people',
      indexes: [
        { name: 'openid_unique', unique: true, keys: [{ field: 'openid', direction: 1 }] },
        {
          name: 'team_number_unique',
          unique: true,
          keys: [
            { field: 'team', direction: 1 },
            { field: 'number', direction: -1 },
          ],
        },
      ],
    },
    {
      name: 'tagged',
      indexes: [{ name: 'tags_unique', unique: true, keys: [{ field: 'tags', direction: 1 }] }],
    },
    { name: 'plain', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 }] }] },
  ])
  db = connect(server.url)
  await server.control({ snapshot: 'empty' })
})
beforeEach(() => server.control({ reset: 'empty' }))
afterAll(() => server.stop())

const people = () => db.collection('people')
const duplicate = (index: string) => ({
  code: 'DATABASE_REQUEST_FAILED',
  message: expect.stringMatching(
    `E11000 duplicate key error collection: \\w+ index: ${index} dup key`,
  ) as string,
})

describe('unique indexes', () => {
  it('a second document with the same value is refused, on insert and on update', async () => {
    await people().add({ _id: '1', openid: 'x', team: 1 })
    await expect(people().add({ openid: 'x', team: 2 })).rejects.toMatchObject(duplicate('openid_unique'))
    await people().add({ _id: '2', openid: 'y', team: 2 })
    await expect(people().doc('2').update({ openid: 'x' })).rejects.toMatchObject(duplicate('openid_unique'))
    await expect(people().doc('3').set({ openid: 'y' })).rejects.toMatchObject(duplicate('openid_unique'))
    expect((await people().doc('2').get()).data).toMatchObject([{ openid: 'y' }])
    expect(await people().count()).toMatchObject({ total: 2 })
  })

  it('a missing field counts as null: only one document may lack it', async () => {
    await people().add({ team: 1 })
    await expect(people().add({ team: 2 })).rejects.toMatchObject(duplicate('openid_unique'))
    await expect(people().add({ openid: null, team: 3 })).rejects.toMatchObject(duplicate('openid_unique'))
  })

  it('a compound index refuses only when all fields are equal', async () => {
    await people().add({ openid: '1', team: 1, number: 7 })
    await people().add({ openid: '2', team: 1, number: 8 })
    await expect(people().add({ openid: '3', team: 1, number: 7 })).rejects.toMatchObject(
      duplicate('team_number_unique'),
    )
  })

  it('every element of an array counts, and one document may repeat itself', async () => {
    await db.collection('tagged').add({ tags: ['a', 'b', 'a'] })
    await expect(db.collection('tagged').add({ tags: ['c', 'b'] })).rejects.toMatchObject(
      duplicate('tags_unique'),
    )
    await db.collection('tagged').add({ tags: ['c', 'd'] })
  })

  it('a value is free again after the document is removed or changed', async () => {
    await people().add({ _id: '1', openid: 'x', team: 1 })
    await people().doc('1').update({ openid: 'z' })
    await people().add({ _id: '2', openid: 'x', team: 2 })
    await people().doc('2').remove()
    await people().add({ openid: 'x', team: 3 })
  })

  it('of 20 parallel inserts of one value exactly one succeeds', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, team) => people().add({ openid: 'race', team })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('scan warnings', () => {
  it('a query that reads more than 100 documents without an index is reported; an indexed one is not', async () => {
    const plain = db.collection('plain')
    await plain.add(Array.from({ length: 150 }, (_, n) => ({ n, m: n })))
    await plain.where({ n: 149 }).get()
    await plain.orderBy('n', 'desc').limit(1).get()
    expect((await server.control({})).warnings).toEqual([])
    await plain.where({ m: 149 }).get()
    expect((await server.control({})).warnings).toMatchObject([
      { kind: 'scan', collection: 'plain', action: 'database.getDocument', query: '["m"]', examined: 150 },
    ])
  })
})

describe('snapshots', () => {
  it('a reset puts documents and indexes back', async () => {
    await people().add({ _id: '1', openid: 'x' })
    await server.control({ snapshot: 'one' })
    await people().doc('1').update({ openid: 'y' })
    await people().add({ openid: 'x', team: 2 })
    await server.control({ reset: 'one' })
    expect((await people().get()).data).toEqual([{ _id: '1', openid: 'x' }])
    await expect(people().add({ openid: 'x', team: 5 })).rejects.toMatchObject(duplicate('openid_unique'))
    await people().add({ openid: 'y', team: 5 })
  })

  it('a reset ends open transactions', async () => {
    await server.control({ snapshot: 'now' })
    const transaction = await db.startTransaction()
    await transaction.collection('people').add({ openid: 't' })
    await server.control({ reset: 'now' })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })
})
