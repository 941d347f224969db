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
