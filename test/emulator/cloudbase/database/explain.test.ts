import type { ExplainRequest } from '../../../../emulator/cloudbase/database'
import { connect } from './support/connect'
import { type DatabaseProcess, startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  const key = (field: string, direction: 1 | -1) => ({ field, direction })
  server = await startDatabase([
    {
      name: 'people',
      indexes: [
        { name: 'team_score', keys: [key('team', 1), key('score', -1)] },
        { name: 'tags', keys: [key('tags', 1)] },
      ],
    },
  ])
  db = connect(server.url)
  const people = Array.from({ length: 200 }, (_, at) => ({
    ...{ _id: `p${at}`, team: at % 10, score: at, other: at },
    tags: [`t${at % 50}`, 'all'],
  }))
  await db.collection('people').add(people)
})
afterAll(() => server.stop())

const explain = async (question: Omit<ExplainRequest, 'collection'>) =>
  (await server.control({ explain: { collection: 'people', ...question } })).explained

describe('explain', () => {
  it('names the index, its bounds, and reads no more than the limit', async () => {
    expect(
      await explain({ query: { team: 3, score: { $gte: 50, $lt: 180 } }, order: { score: -1 }, limit: 5 }),
    ).toEqual({
      ...{ index: 'team_score', ordered: true, examined: 5, returned: 5 },
      bounds: [
        { field: 'team', points: [3] },
        { field: 'score', lower: { value: 50, inclusive: true }, upper: { value: 180, inclusive: false } },
      ],
    })
  })

  it('a document by its id is one read', async () => {
    expect(await explain({ query: { _id: 'p7' } })).toMatchObject({ index: '_id_', examined: 1, returned: 1 })
  })

  it('an element of an array is found by a multikey index', async () => {
    expect(await explain({ query: { tags: 't7' } })).toMatchObject({
      index: 'tags',
      examined: 4,
      returned: 4,
    })
  })

  it('the alternatives of an $or are read by an index each, and no document twice', async () => {
    const either = { $or: [{ team: 3, score: { $lt: 20 } }, { tags: 't3' }] }
    expect(await explain({ query: either, order: { score: 1 } })).toEqual({
      ...{ index: 'team_score | tags', ordered: false, examined: 5, returned: 5 },
      bounds: [
        [
          { field: 'team', points: [3] },
          { field: 'score', upper: { value: 20, inclusive: false } },
        ],
        [{ field: 'tags', points: ['t3'] }],
      ],
    })
  })

  it('what the rest of the query demands holds for every alternative of an $or', async () => {
    const query = { team: 3, $or: [{ score: { $lt: 20 } }, { score: { $gte: 180 } }] }
    expect(await explain({ query })).toMatchObject({ index: 'team_score', examined: 4, returned: 4 })
    expect(await explain({ query: { $and: [query] } })).toMatchObject({ index: 'team_score', examined: 4 })
  })

  it('an $or scans when one of its alternatives has no index', async () => {
    const query = { $or: [{ team: 3 }, { other: 5 }] }
    expect(await explain({ query })).toMatchObject({ index: null, examined: 200, returned: 21 })
  })

  it('a scan says so, and an order that no index gives', async () => {
    expect(await explain({ query: { other: 3 } })).toEqual({
      ...{ index: null, bounds: [], ordered: true, examined: 200, returned: 1 },
    })
    expect(await explain({ order: { other: 1 }, limit: 2 })).toMatchObject({
      ...{ index: null, ordered: false, examined: 200, returned: 2 },
    })
  })

  it('leaves no warning; the same query through the SDK does, for a condition and for an order', async () => {
    expect((await server.control({})).warnings).toEqual([])
    await db.collection('people').orderBy('other', 'asc').limit(2).get()
    await db.collection('people').where({ other: 3 }).orderBy('score', 'asc').get()
    expect((await server.control({})).warnings).toMatchObject([
      { kind: 'scan', collection: 'people', query: '["other"]', examined: 200 },
      { kind: 'scan', collection: 'people', query: '["other","score"]', examined: 200 },
    ])
  })
})
