import { connect } from './support/connect'
import { type DatabaseProcess, startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([
    { name: 'orders', indexes: [{ name: 'user', keys: [{ field: 'user', direction: 1 }] }] },
    { name: 'users' },
  ])
  db = connect(server.url)
  await db.collection('orders').add([
    { _id: '1', user: 'u1', fen: 100, at: new Date('2026-05-14T09:20:00Z'), items: ['a', 'b'], p: { x: 1 } },
    { _id: '2', user: 'u1', fen: 250, at: new Date('2026-01-01T00:00:00Z'), items: [], p: { y: 2 } },
    { _id: '3', user: 'u2', fen: 50, at: new Date('2026-01-04T00:00:00Z'), items: ['c'] },
  ])
  await db.collection('users').add([
    { _id: 'u1', name: '李雷' },
    { _id: 'u2', name: '韩梅梅' },
  ])
})
afterAll(() => server.stop())

/** Runs stages as they are. */
async function run(...stages: Record<string, unknown>[]): Promise<unknown[]> {
  const reply = await server.post({
    action: 'database.aggregateDocuments',
    collectionName: 'orders',
    stages: stages.flatMap((stage) =>
      Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: JSON.stringify(value) })),
    ),
  })
  if (reply.code) throw new Error(String(reply.message))
  return (reply.data as { list: string[] }).list.map((text) => JSON.parse(text) as unknown)
}

const computed = async (expression: unknown) =>
  ((await run({ $match: { _id: '1' } }, { $project: { _id: 0, v: expression } })) as { v: unknown }[])[0]?.v

describe('aggregate through the SDK', () => {
  it('match, group, sort, project', async () => {
    const $ = db.command.aggregate
    const { data } = await db
      .collection('orders')
      .aggregate()
      .match({ fen: db.command.gt(60) })
      .group({ _id: '$user', total: $.sum('$fen'), n: $.sum(1) })
      .sort({ total: -1 })
      .project({ _id: 0, user: '$_id', total: 1, n: 1 })
      .end()
    expect(data).toEqual([{ user: 'u1', total: 350, n: 2 }])
  })

  it('lookup joins another collection; unwind and replaceRoot open it', async () => {
    const { data } = await db
      .collection('orders')
      .aggregate()
      .lookup({ from: 'users', localField: 'user', foreignField: '_id', as: 'who' })
      .unwind('$who')
      .sort({ fen: 1 })
      .project({ name: '$who.name' })
      .end()
    expect(data).toEqual([
      { _id: '3', name: '韩梅梅' },
      { _id: '1', name: '李雷' },
      { _id: '2', name: '李雷' },
    ])
  })

  it('dates keep their type', async () => {
    const { data } = await db.collection('orders').aggregate().match({ _id: '1' }).project({ at: 1 }).end()
    expect(data).toEqual([{ _id: '1', at: new Date('2026-05-14T09:20:00Z') }])
  })

  it('sortByCount, skip, limit, count, bucket and sample', async () => {
    expect(await run({ $sortByCount: '$user' })).toEqual([
      { _id: 'u1', count: 2 },
      { _id: 'u2', count: 1 },
    ])
    expect(await run({ $sort: { fen: 1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { fen: 1 } })).toEqual([
      { _id: '1', fen: 100 },
    ])
    expect(await run({ $count: 'n' })).toEqual([{ n: 3 }])
    const buckets = { groupBy: '$fen', boundaries: [0, 100, 300], default: 'other' }
    expect(await run({ $bucket: buckets })).toEqual([
      { _id: 0, count: 1 },
      { _id: 100, count: 2 },
    ])
    expect(await run({ $sample: { size: 2 } })).toHaveLength(2)
  })
})

describe('where mingo computes otherwise than the service', () => {
  it('$count of nothing yields no document', async () => {
    expect(await run({ $match: { user: 'nobody' } }, { $count: 'n' })).toEqual([])
  })

  it('$group puts _id first and keeps a group of null for a missing field', async () => {
    const groups = await run({ $group: { n: { $sum: 1 }, _id: '$missing' } })
    expect(JSON.stringify(groups)).toBe('[{"_id":null,"n":3}]')
  })

  it('$mergeObjects takes an object of expressions', async () => {
    const merged = { $mergeObjects: { last: '$fen' } }
    expect(await run({ $group: { _id: null, merged } })).toEqual([{ _id: null, merged: { last: 50 } }])
    expect(await run({ $group: { _id: null, p: { $mergeObjects: '$p' } } })).toEqual([
      { _id: null, p: { x: 1, y: 2 } },
    ])
  })

  it.each<[string, unknown, unknown]>([
    ['$week of a Thursday in May', { $week: '$at' }, 19],
    [
      '$dateFromParts without month and day',
      { $dateFromParts: { year: 2020 } },
      { $date: Date.UTC(2020, 0, 1) },
    ],
    ['$substr with -1 reads to the end', { $substr: ['abcdef', 2, -1] }, 'cdef'],
    ['$substrBytes counts bytes', { $substrBytes: ['中文', 3, -1] }, '文'],
    ['$substr of a number', { $substr: [20260514, 0, 4] }, '2026'],
    ['$indexOfCP counts code points', { $indexOfCP: ['𠮷野家', '家'] }, 2],
    ['$indexOfCP of what is not there', { $indexOfCP: ['abc', 'z'] }, -1],
    ['$gt across types', { $gt: ['a', 9] }, true],
    ['$eq of missing and null', { $eq: ['$missing', null] }, false],
    ['$cmp', { $cmp: ['$fen', 250] }, -1],
    [
      '$dateToString in Shanghai',
      { $dateToString: { date: '$at', format: '%Y-%m-%d %H', timezone: '+0800' } },
      '2026-05-14 17',
    ],
  ])('%s', async (_name, expression, expected) => {
    expect(await computed(expression)).toEqual(expected)
  })

  it.each(['$out', '$merge', '$invented'])('%s is refused', async (stage) => {
    await expect(run({ [stage]: 'users' })).rejects.toThrow(stage)
  })
})
