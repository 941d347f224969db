import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from './support/connect'

/**
 * What the SDK puts on the wire, kept as facts: an upgrade that changes a request fails here before it fails in
 * the emulator. The server records the last body and answers nothing of interest.
 */
let body: Record<string, unknown> = {}
let db: ReturnType<typeof connect>
const reply = {
  requestId: 'r',
  transactionId: 't1',
  data: { list: [], insertedIds: ['a1'], total: 0, updated: 0 },
}
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
    response.end(JSON.stringify(reply))
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  db = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const common = ['envName', 'wxCloudApiToken', 'tcb_sessionToken', 'crossAuthorizationToken', 'sessionToken']
const captured = () => Object.fromEntries(Object.entries(body).filter(([name]) => !common.includes(name)))
const goods = () => db.collection('goods')

describe('requests of @cloudbase/node-sdk', () => {
  it('add', async () => {
    await goods().add({ _id: 'a1', n: 1, big: 1e12, f: 1.5, at: new Date(1_700_000_000_000) })
    expect(captured()).toEqual({
      action: 'database.insertDocument',
      collectionName: 'goods',
      data: [
        '{"_id":"a1","n":{"$numberInt":"1"},"big":{"$numberLong":"1000000000000"},"f":{"$numberDouble":"1.5"},"at":{"$date":{"$numberLong":"1700000000000"}}}',
      ],
    })
  })

  it('doc.get', async () => {
    await goods().doc('a1').get()
    expect(captured()).toEqual({
      action: 'database.getDocument',
      collectionName: 'goods',
      query: '{"_id":"a1"}',
      queryType: 'DOC',
      multi: false,
    })
  })

  it('where.get with order, skip, limit and field', async () => {
    await goods()
      .where({ a: db.command.gt(1) })
      .orderBy('a', 'desc')
      .orderBy('p.q', 'asc')
      .skip(20)
      .limit(5000)
      .field({ a: true })
      .get()
    expect(captured()).toEqual({
      action: 'database.getDocument',
      collectionName: 'goods',
      queryType: 'WHERE',
      query: '{"a":{"$gt":{"$numberInt":"1"}}}',
      order: '{"a":{"$numberInt":"-1"},"p.q":{"$numberInt":"1"}}',
      offset: 20,
      limit: 1000,
      projection: '{"a":{"$numberInt":"1"}}',
    })
  })

  it('where.count', async () => {
    await goods().where({ a: 'x' }).count()
    expect(captured()).toEqual({
      action: 'database.calculateDocument',
      collectionName: 'goods',
      queryType: 'WHERE',
      query: '{"a":"x"}',
    })
  })

  it('where.update: nested objects become dotted paths', async () => {
    await goods()
      .where({ a: 'x' })
      .update({ n: db.command.inc(2), o: { k: 'v' } })
    expect(captured()).toMatchObject({
      action: 'database.modifyDocument',
      queryType: 'WHERE',
      multi: true,
      merge: true,
      upsert: false,
      query: '{"a":"x"}',
      data: '{"$inc":{"n":{"$numberInt":"2"}},"$set":{"o.k":"v"}}',
    })
  })

  it('doc.set', async () => {
    await goods().doc('a1').set({ a: 'x' })
    expect(captured()).toMatchObject({
      action: 'database.modifyDocument',
      queryType: 'DOC',
      merge: false,
      upsert: true,
      query: '{"_id":"a1"}',
      data: '{"a":"x"}',
    })
  })

  it('two field-level ors are merged into one', async () => {
    const { eq } = db.command
    const either = (a: string, b: string) => eq.call(db.command, a).or(eq.call(db.command, b))
    await goods()
      .where({ a: either('p', 'q'), b: either('r', 's') })
      .get()
    expect(captured()).toMatchObject({
      query: '{"$or":[{"a":{"$eq":"p"}},{"a":{"$eq":"q"}},{"b":{"$eq":"r"}},{"b":{"$eq":"s"}}]}',
    })
  })

  it('a transaction: id at the top, where-updates without it', async () => {
    const transaction = await db.startTransaction()
    expect(captured()).toEqual({ action: 'database.startTransaction' })
    await transaction.collection('goods').doc('a1').get()
    expect(captured()).toMatchObject({ action: 'database.getDocument', transactionId: 't1' })
    await transaction.commit()
    expect(captured()).toEqual({ action: 'database.commitTransaction', transactionId: 't1' })
  })
})
