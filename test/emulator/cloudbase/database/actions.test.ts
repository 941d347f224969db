import { connect, connectWx } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([{ name: 'goods' }])
  db = connect(server.url)
  await server.control({ snapshot: 'empty' })
})
beforeEach(() => server.control({ reset: 'empty' }))
afterAll(() => server.stop())

const goods = () => db.collection('goods')
const numbers = (count: number) => Array.from({ length: count }, (_, n) => ({ _id: `n${n}`, n }))

describe('insert', () => {
  it('insert: a missing _id becomes 32 hex digits', async () => {
    expect(await goods().add({ n: 1 })).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    })
  })

  it('insert: many documents answer their ids in order', async () => {
    expect(await goods().add(numbers(3))).toMatchObject({ ids: ['n0', 'n1', 'n2'] })
  })

  it('insert: dotted names are allowed, names that start with $ are not', async () => {
    await goods().add({ _id: 'dot', 'a.b': 1 })
    expect((await goods().doc('dot').get()).data).toEqual([{ _id: 'dot', 'a.b': 1 }])
    await expect(goods().add({ a: { $b: 1 } })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })

  it('insert: an id that exists is a duplicate key, and documents before it stay', async () => {
    await goods().add({ _id: 'x' })
    await expect(goods().add([{ _id: 'w' }, { _id: 'x' }, { _id: 'y' }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000 duplicate key error') as string,
    })
    const { data } = await goods().get()
    expect(data.map(({ _id }) => _id)).toEqual(['x', 'w'])
  })

  it('insert: a document over 16 MB is refused', async () => {
    await expect(goods().add({ text: 'x'.repeat(17 * 1024 * 1024) })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
})

describe('get', () => {
  it('get: where yields 100 documents by default and 1000 at most', async () => {
    await goods().add(numbers(1001))
    expect((await goods().get()).data).toHaveLength(100)
    expect((await goods().limit(5000).get()).data).toHaveLength(1000)
    const raw = await server.post({ action: 'database.getDocument', collectionName: 'goods', limit: 5000 })
    expect((raw.data as { list: unknown[] }).list).toHaveLength(1000)
  })

  it('get: a document that does not exist is an empty list, and an error in the wx SDK', async () => {
    expect((await goods().doc('none').get()).data).toEqual([])
    await expect(connectWx(server.url).collection('goods').doc('none').get()).rejects.toMatchObject({
      errCode: -1,
    })
  })

  it.each([
    ['fields in', { a: true }, { _id: 'p', a: 1 }],
    ['fields out', { a: false, l: false, o: false }, { _id: 'p', items: [{ k: 1 }, { k: 2 }] }],
    ['without _id', { _id: false, a: true }, { a: 1 }],
    ['a dotted path', { 'o.x': true }, { _id: 'p', o: { x: 1 } }],
    ['a path through an array', { 'items.k': true }, { _id: 'p', items: [{ k: 1 }, { k: 2 }] }],
  ])('get: projection of %s', async (_name, projection, expected) => {
    await goods().add({ _id: 'p', a: 1, l: [1, 2, 3, 4], o: { x: 1, y: 2 }, items: [{ k: 1 }, { k: 2 }] })
    expect((await goods().field(projection).get()).data).toEqual([expected])
  })

  it('get: $slice alone keeps all other fields', async () => {
    await goods().add({ _id: 'p', a: 1, l: [1, 2, 3, 4] })
    const slice = async (operand: unknown) => {
      const projection = { l: db.command.project.slice(operand as number) } as unknown as Record<
        string,
        boolean
      >
      return (await goods().field(projection).get()).data
    }
    expect(await slice(2)).toEqual([{ _id: 'p', a: 1, l: [1, 2] }])
    expect(await slice(-1)).toEqual([{ _id: 'p', a: 1, l: [4] }])
    expect(await slice([1, 2])).toEqual([{ _id: 'p', a: 1, l: [2, 3] }])
    expect(await slice([-3, 2])).toEqual([{ _id: 'p', a: 1, l: [2, 3] }])
  })

  it('get: $elemMatch in a projection keeps the element that matches', async () => {
    await goods().add({ _id: 'p', items: [{ k: 1 }, { k: 2 }, { k: 3 }] })
    const projection = { items: db.command.project.elemMatch({ k: 2 }) }
    const { data } = await goods()
      .field(projection as unknown as Record<string, boolean>)
      .get()
    expect(data).toEqual([{ _id: 'p', items: [{ k: 2 }] }])
  })
})

describe('count, update, set, remove', () => {
  it('count: all, and those that match', async () => {
    await goods().add(numbers(120))
    expect(await goods().count()).toMatchObject({ total: 120 })
    expect(
      await goods()
        .where({ n: db.command.gte(100) })
        .count(),
    ).toMatchObject({ total: 20 })
  })

  it('update: all that match, or one with multiple: false', async () => {
    await goods().add(numbers(5))
    const where = goods().where({ n: db.command.gte(2) })
    expect(await where.update({ seen: 1 })).toMatchObject({ updated: 3 })
    expect(await where.options({ multiple: false }).update({ seen: 2 })).toMatchObject({ updated: 1 })
  })

  it('set: replaces the whole document, or creates it', async () => {
    expect(await goods().doc('s').set({ a: 1, b: 1 })).toMatchObject({ updated: 0, upsertedId: 's' })
    expect(await goods().doc('s').set({ a: 2 })).toMatchObject({ updated: 1 })
    expect((await goods().doc('s').get()).data).toEqual([{ _id: 's', a: 2 }])
  })

  it('updateAndReturn: answers the document as it is afterwards', async () => {
    await goods().add({ _id: 'r', n: 1 })
    const reply = await server.post({
      action: 'database.modifyAndReturnDoc',
      collectionName: 'goods',
      queryType: 'WHERE',
      query: '{"_id":"r"}',
      data: '{"$inc":{"n":{"$numberInt":"1"}}}',
    })
    expect(reply.data).toEqual({ updated: 1, doc: '{"_id":"r","n":2}' })
    const missing = { action: 'database.modifyAndReturnDoc', collectionName: 'goods', query: '{"_id":"q"}' }
    expect((await server.post({ ...missing, data: '{"$set":{"n":1}}' })).data).toEqual({
      updated: 0,
      doc: null,
    })
  })

  it('remove: one document, or all that match', async () => {
    await goods().add(numbers(5))
    expect(await goods().doc('n0').remove()).toMatchObject({ deleted: 1 })
    expect(
      await goods()
        .where({ n: db.command.gte(3) })
        .remove(),
    ).toMatchObject({ deleted: 2 })
    expect(await goods().count()).toMatchObject({ total: 2 })
  })

  it('update and remove: without a condition nothing is changed and INVALID_PARAM is answered', async () => {
    await goods().add(numbers(3))
    await expect(goods().update({ n: 0 })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(goods().remove()).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(goods().where({}).remove()).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    expect((await goods().get()).data).toEqual(numbers(3))
  })
})

describe('collections', () => {
  it('an unknown collection answers DATABASE_COLLECTION_NOT_EXIST in both SDKs', async () => {
    await expect(db.collection('nothing').get()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
    await expect(connectWx(server.url).collection('nothing').get()).rejects.toMatchObject({
      errCode: -502005,
    })
  })

  it('createCollection: makes one once', async () => {
    await db.createCollection('made')
    await db.collection('made').add({ _id: '1' })
    await expect(db.createCollection('made')).rejects.toMatchObject({
      message: /Table exist/ as unknown as string,
    })
  })

  it('the wx SDK reads and writes the same documents', async () => {
    const wx = connectWx(server.url).collection('goods')
    expect(await wx.add({ data: { _id: 'wx', n: 1 } })).toMatchObject({ _id: 'wx' })
    expect(await wx.doc('wx').update({ data: { n: connectWx(server.url).command.inc(1) } })).toMatchObject({
      stats: { updated: 1 },
    })
    expect((await goods().doc('wx').get()).data).toEqual([{ _id: 'wx', n: 2 }])
  })
})
