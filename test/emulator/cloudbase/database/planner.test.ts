import fc from 'fast-check'
import { type Database, openDatabase } from '../../../../emulator/cloudbase/database'

const key = (field: string, direction: 1 | -1) => ({ field, direction })
const indexes = [
  { name: 'a_b', keys: [key('a', 1), key('b', -1)] },
  { name: 'b', keys: [key('b', -1)] },
  { name: 'c_a', keys: [key('c.d', 1), key('a', 1)] },
  // With `_id` last the index itself gives a total order, so that its order can be compared.
  { name: 'a_total', keys: [key('a', 1), key('_id', 1)] },
  { name: 'b_total', keys: [key('b', 1), key('_id', 1)] },
  { name: 'l', keys: [key('l.x', 1), key('l.y', 1)] },
]

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  fc.constantFrom<unknown>(
    0.5,
    { $numberDouble: 'NaN' },
    -0,
    'a',
    'ab',
    '',
    '𠮷',
    '\uffee',
    null,
    true,
    false,
  ),
  fc.constantFrom(...[0, 1000].map((at) => ({ $date: at }))),
)
const element = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] })
const anyDocument = fc.record(
  {
    a: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    b: scalar,
    c: fc.oneof(scalar, fc.record({ d: scalar }, { requiredKeys: [] })),
    l: fc.oneof(scalar, element, fc.array(fc.oneof(element, scalar), { maxLength: 3 })),
  },
  { requiredKeys: [] },
)
const rangeOf = (value: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), value, { minKeys: 1, maxKeys: 2 })
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  rangeOf(scalar),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
)
const path = fc.constantFrom('a', 'b', 'c', 'c.d', 'l.x', 'l.y', '_id')
const flat = fc.dictionary(path, condition, { maxKeys: 3 })
const anyQuery = fc.oneof(
  flat,
  fc.record({ $and: fc.array(flat, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $or: fc.array(flat, { minLength: 1, maxLength: 3 }), b: condition }, { requiredKeys: ['$or'] }),
  fc.record({
    $and: fc.array(fc.record({ $or: fc.array(flat, { minLength: 1, maxLength: 2 }) })),
    a: scalar,
  }),
)
const anyOrder = fc.dictionary(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom(1, -1), { maxKeys: 2 })
const small = fc.integer({ min: 0, max: 2 })

/** The same documents in two collections, one with indexes and one without. */
async function worldOf(documents: object[]): Promise<Database> {
  const collections = [{ name: 'indexed', indexes }, { name: 'plain' }]
  const database = openDatabase({ file: ':memory:', clock: Date, collections })
  const data = documents.map((item, at) => JSON.stringify({ _id: at, ...item }))
  for (const { name } of collections)
    await database.run('database.insertDocument', { collectionName: name, data })
  return database
}

async function ask(database: Database, collection: string, body: Record<string, unknown>): Promise<string[]> {
  const reply = await database.run('database.getDocument', {
    collectionName: collection,
    limit: 1000,
    ...body,
  })
  return (reply.data as { list: string[] }).list
}

/** Both collections must hold the same matches, and the count must be theirs. */
async function expectSameMatches(database: Database, query: object): Promise<void> {
  const body = { query: JSON.stringify(query) }
  const found = await ask(database, 'indexed', body)
  const expected = await ask(database, 'plain', body)
  expect([...found].sort()).toEqual([...expected].sort())
  const { data } = await database.run('database.calculateDocument', { collectionName: 'indexed', ...body })
  expect(data).toEqual({ total: expected.length })
}

describe('the planner answers as a plain scan does', () => {
  it('random queries over values of every type', async () => {
    const property = fc.asyncProperty(
      fc.array(anyDocument, { maxLength: 12 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 8 }),
      async (documents, queries) => {
        const database = await worldOf(documents)
        for (const query of queries) await expectSameMatches(database, query)
        database.close()
      },
    )
    await fc.assert(property, { numRuns: 150 })
  }, 60_000)

  it('random orders with skip and limit', async () => {
    const property = fc.asyncProperty(
      fc.array(anyDocument, { maxLength: 12 }),
      fc.array(fc.tuple(anyQuery, anyOrder, fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 6 }),
      async (documents, questions) => {
        const database = await worldOf(documents)
        for (const [query, order, offset, limit] of questions) {
          // `_id` last makes the order total.
          const total = JSON.stringify({ ...order, _id: 1 })
          const body = { query: JSON.stringify(query), order: total, offset, limit }
          expect(await ask(database, 'indexed', body)).toEqual(await ask(database, 'plain', body))
        }
        database.close()
      },
    )
    await fc.assert(property, { numRuns: 100 })
  }, 60_000)

  it('an order that the index gives is the order of values', async () => {
    const property = fc.asyncProperty(
      fc.uniqueArray(scalar, { maxLength: 12, selector: (value) => JSON.stringify(value) }),
      fc.constantFrom(1, -1),
      fc.integer({ min: 1, max: 12 }),
      async (values, direction, limit) => {
        const distinct = values.filter((value) => !Object.is(value, -0))
        const database = await worldOf(distinct.map((b) => ({ b })))
        const body = { order: JSON.stringify({ b: direction }), limit }
        expect(await ask(database, 'indexed', body)).toEqual(await ask(database, 'plain', body))
        database.close()
      },
    )
    await fc.assert(property, { numRuns: 150 })
  }, 60_000)

  it('conditions that different elements of an array meet', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.record({ a: fc.array(small), l: fc.array(fc.record({ x: small, y: small })) }), {
        maxLength: 5,
      }),
      fc.array(fc.tuple(rangeOf(small), fc.oneof(small, rangeOf(small)), fc.oneof(small, rangeOf(small)))),
      async (documents, conditions) => {
        const database = await worldOf(documents)
        for (const [a, x, y] of conditions) {
          await expectSameMatches(database, { a })
          await expectSameMatches(database, { 'l.x': x, 'l.y': y })
        }
        database.close()
      },
    )
    await fc.assert(property, { numRuns: 150 })
  }, 60_000)
})
