import { connect } from './support/connect'
import { type DatabaseProcess, startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([
    { name: 'orders' },
    { name: 'users', indexes: [{ name: 'number', keys: [{ field: 'number', direction: 1 }] }] },
  ])
  db = connect(server.url)
  await db
    .collection('orders')
    .add([
      { _id: 'one', user: 7 },
      { _id: 'many', user: [8, 7, 9] },
      { _id: 'none' },
      { _id: 'stranger', user: '7' },
    ])
  const users = Array.from({ length: 300 }, (_, number) => ({ _id: `u${number}`, number, city: number }))
  await db.collection('users').add([...users, { _id: 'numberless' }, { _id: 'twin', number: [7, 500] }])
})
afterAll(() => server.stop())

async function joined(foreignField: string): Promise<Record<string, string[]>> {
  const { data } = await db
    .collection('orders')
    .aggregate()
    .lookup({ from: 'users', localField: 'user', foreignField, as: 'who' })
    .end()
  const rows = data as { _id: string; who: { _id: string }[] }[]
  return Object.fromEntries(rows.map(({ _id, who }) => [_id, who.map((user) => user._id).sort()]))
}

describe('lookup', () => {
  it('joins values, elements of arrays and missing fields, each type by itself', async () => {
    expect(await joined('number')).toEqual({
      one: ['twin', 'u7'],
      many: ['twin', 'u7', 'u8', 'u9'],
      none: ['numberless'],
      stranger: [],
    })
  })

  it('reads only what it needs when the foreign field has an index, and is reported otherwise', async () => {
    const before = (await server.control({})).warnings.length
    await joined('number')
    expect((await server.control({})).warnings).toHaveLength(before)
    expect((await joined('city')).one).toEqual(['u7'])
    expect((await server.control({})).warnings.slice(before)).toMatchObject([
      { kind: 'scan', collection: 'users', action: 'database.aggregateDocuments', examined: 302 },
    ])
  })
})

describe('lookup with a pipeline', () => {
  const warnings = async () => (await server.control({})).warnings

  async function joinedBy(match: object, more: object[] = []): Promise<Record<string, string[]>> {
    const { data } = await db
      .collection('orders')
      .aggregate()
      .match({ _id: db.command.neq('text') })
      .lookup({
        from: 'users',
        let: { wanted: '$user' },
        pipeline: [{ $match: match }, ...more],
        as: 'who',
      })
      .end()
    const rows = data as { _id: string; who: { _id: string }[] }[]
    return Object.fromEntries(rows.map(({ _id, who }) => [_id, who.map((user) => user._id).sort()]))
  }

  it('joins by an equality with a variable, which elements of an array do not meet', async () => {
    expect(await joinedBy({ $expr: { $eq: ['$number', '$$wanted'] } })).toEqual({
      one: ['u7'],
      many: [],
      none: ['numberless'],
      stranger: [],
    })
  })

  it('joins by a list in a variable, and by what the match says beside the variables', async () => {
    const inList = { $and: [{ $isArray: '$$wanted' }, { $in: ['$number', '$$wanted'] }] }
    expect((await joinedBy({ $expr: inList })).many).toEqual(['u7', 'u8', 'u9'])
    const older = {
      $and: [{ $isArray: '$$wanted' }, { $in: ['$number', '$$wanted'] }, { $gt: ['$city', 7] }],
    }
    expect((await joinedBy({ city: { $lt: 9 }, $expr: older })).many).toEqual(['u8'])
  })

  it('reads one document a row when the field has an index, and the collection once when it has none', async () => {
    const start = (await warnings()).length
    const match = { _id: { $in: ['u1', 'u7'] }, $expr: { $eq: ['$city', '$$wanted'] } }
    expect((await joinedBy(match)).one).toEqual(['u7'])
    expect(await warnings()).toHaveLength(start)
    expect((await joinedBy({ $expr: { $eq: ['$city', '$$wanted'] } })).one).toEqual(['u7'])
    expect((await warnings()).slice(start)).toMatchObject([
      { kind: 'scan', collection: 'users', examined: 302 },
    ])
  })

  it('a stage that changes documents does so for its row alone', async () => {
    const rows = await joinedBy({ number: { $lt: 2 } }, [{ $addFields: { number: '$$wanted' } }])
    expect(rows.one).toEqual(['u0', 'u1'])
    expect(rows.stranger).toEqual(['u0', 'u1'])
  })

  it('fields and a pipeline at once are refused', async () => {
    const both = { from: 'users', localField: 'user', foreignField: 'number', pipeline: [], as: 'who' }
    await expect(db.collection('orders').aggregate().lookup(both).end()).rejects.toThrow(/\$lookup/)
  })
})

describe('$$NOW', () => {
  it('is the instant of the clock in stages and in $expr, and a text elsewhere', async () => {
    const { now } = await server.control({ advanceMs: 40 * 86_400_000 })
    const { data } = await db
      .collection('orders')
      .aggregate()
      .match({ _id: 'one' })
      .addFields({ at: '$$NOW' })
      .end()
    const [{ at }] = data as [{ at: Date }]
    expect(Math.abs(at.getTime() - now)).toBeLessThan(5_000)
    await db.collection('orders').add({ _id: 'text', due: new Date(now - 1000), word: '$$NOW' })
    const $ = db.command.aggregate
    const past = await db
      .collection('orders')
      .where(db.command.expr($.lt(['$due', '$$NOW'])))
      .get()
    expect((past.data as unknown[]).length).toBeGreaterThan(0)
    expect((await db.collection('orders').where({ word: '$$NOW' }).get()).data).toMatchObject([
      { _id: 'text' },
    ])
  })
})
