import { startEmulator, type Answer, type Emulator } from '../support/start-emulator'

let cloud: Emulator
beforeAll(async () => void (cloud = await startEmulator('../rules/fixtures/boards')), 60_000)
afterAll(() => cloud.stop())

const ask = (openid: string, action: string, body: object): Promise<Answer> =>
  cloud.client(openid, 'database', { action: `database.${action}`, collectionName: 'boards', ...body })
const add = (openid: string, document: object) =>
  ask(openid, 'insertDocument', { data: [JSON.stringify(document)] })
const one = (_id: string) => ({ query: JSON.stringify({ _id }), queryType: 'DOC', multi: false })
const refused = expect.objectContaining({ code: 'DATABASE_PERMISSION_DENIED' }) as unknown

async function visible(openid: string, body: object): Promise<string[]> {
  const { data } = await ask(openid, 'getDocument', body)
  return data.list.map((text) => (JSON.parse(text) as { _id: string })._id)
}

describe('a client reaches what the rule of the collection allows', () => {
  beforeAll(async () => {
    await add('oMei', { _id: 'own', level: { $numberInt: '1' } })
    await add('oLi', { _id: 'open', level: 2, open: true })
    await add('oLi', { _id: 'shared', level: 1, readers: ['oMei'] })
    await add('oLi', { _id: 'closed', level: 1, kept: true })
  })

  const where = (query: object) => ({ queryType: 'WHERE', query: JSON.stringify(query) })

  it('reads what it asks for in the terms of the rule: its own, the open, the shared documents', async () => {
    expect(await visible('oMei', where({ _openid: '{openid}' }))).toEqual(['own'])
    expect(await visible('oMei', where({ open: true }))).toEqual(['open'])
    expect(await visible('oMei', where({ readers: '{openid}' }))).toEqual(['shared'])
    const either = where({ _openid: '{openid}', level: { $gt: 0 } })
    expect((await ask('oMei', 'calculateDocument', either)).data.total).toBe(1)
    const stages = [{ stageKey: '$match', stageValue: '{"readers":"{openid}"}' }]
    expect((await ask('oMei', 'aggregateDocuments', { stages })).data.list).toHaveLength(1)
  })

  it.each([
    ['everything', 'getDocument', { queryType: 'WHERE', query: '{}' }],
    ['a document by its id alone', 'getDocument', one('own')],
    ['the documents of somebody else', 'getDocument', where({ _openid: 'oLi' })],
    ['what is open or closed', 'getDocument', where({ $or: [{ _id: 'closed' }, { open: true }] })],
    ['how many there are', 'calculateDocument', { query: '{}' }],
    ['an aggregation of everything', 'aggregateDocuments', { stages: [] }],
    ['a removal by id alone', 'removeDocument', one('own')],
  ])('%s is refused: the query does not say what the rule demands', async (_, action, body) => {
    expect((await ask('oMei', action, body)).error).toEqual(refused)
  })

  it('gets 20 documents at most', async () => {
    const many = Array.from({ length: 25 }, () => JSON.stringify({ level: 1, kept: true }))
    await ask('oWang', 'insertDocument', { data: many })
    expect(await visible('oWang', { ...where({ _openid: '{openid}' }), limit: 100 })).toHaveLength(20)
    expect(await visible('oWang', where({ _openid: '{openid}' }))).toHaveLength(20)
  })

  it('adds only what the rule allows of the new document', async () => {
    expect((await add('oMei', { level: { $numberInt: '3' } })).error).toEqual(refused)
    const both = { data: ['{"_id":"good","level":1}', '{"level":9}'] }
    expect((await ask('oMei', 'insertDocument', both)).error).toEqual(refused)
    expect((await cloud.control('/documents?collection=boards')).documents).toHaveLength(29)
  })

  it('changes and removes only what the rule allows', async () => {
    const change = { merge: true, multi: true, data: '{"$set":{"seen":true}}' }
    const own = { _openid: '{openid}' }
    const update = (openid: string, query: object) =>
      ask(openid, 'modifyDocument', { ...where(query), ...change })
    expect((await update('oMei', { ...own, level: 1 })).data.updated).toBe(1)
    expect((await update('oLi', { ...own, level: { $lt: 2 } })).data.updated).toBe(2)
    expect((await update('oLi', { ...own, level: 2 })).error).toEqual(refused)
    expect((await update('oLi', own)).error).toEqual(refused)
    const remove = (query: object) => ask('oLi', 'removeDocument', { ...where(query), multi: true })
    expect((await remove({ ...own, kept: true })).error).toEqual(refused)
    expect((await remove({ ...own, kept: false, open: true })).data.deleted).toBe(0)
  })
})

const of = (collectionName: string) => (openid: string, action: string, body: object) =>
  ask(openid, action, { collectionName, ...body })
const inShop = (shopId: unknown) => ({ queryType: 'WHERE', query: JSON.stringify({ shopId }) })

describe('get(): what a rule reads in another collection', () => {
  const orders = of('orders')
  beforeAll(async () => {
    for (const [_id, shop] of Object.entries({
      tea: { owners: ['oMei'], open: true },
      ink: { owners: ['oLi'] },
    })) {
      const data = [JSON.stringify({ _id, ...shop })]
      await cloud.control('/database', { action: 'database.insertDocument', collectionName: 'shops', data })
    }
  })

  it('insertDocument: only into a shop that is open', async () => {
    const order = (shopId: string) => ({ data: [JSON.stringify({ _id: `of-${shopId}`, shopId })] })
    expect((await orders('oLi', 'insertDocument', order('tea'))).data.insertedIds).toEqual(['of-tea'])
    expect((await orders('oLi', 'insertDocument', order('ink'))).error).toEqual(refused)
    expect((await orders('oLi', 'insertDocument', order('none'))).error).toEqual(refused)
  })

  it('getDocument: the orders of a shop for its owner, who names the shop', async () => {
    expect((await orders('oMei', 'getDocument', inShop('tea'))).data.list).toHaveLength(1)
    expect((await orders('oMei', 'getDocument', inShop({ $in: ['tea'] }))).data.list).toHaveLength(1)
    expect((await orders('oLi', 'getDocument', inShop('tea'))).error).toEqual(refused)
    expect((await orders('oMei', 'getDocument', inShop({ $in: ['tea', 'ink'] }))).error).toEqual(refused)
    expect((await orders('oMei', 'getDocument', { queryType: 'WHERE', query: '{}' })).error).toEqual(refused)
  })

  it('modifyDocument: two fields are compared as the query names them', async () => {
    const update = (query: object) => ({
      ...{ queryType: 'WHERE', query: JSON.stringify(query), multi: true, merge: true },
      data: '{"$set":{"seen":true}}',
    })
    expect(
      (await orders('oMei', 'modifyDocument', update({ buyer: 'oMei', payer: 'oMei' }))).data.updated,
    ).toBe(0)
    expect((await orders('oMei', 'modifyDocument', update({ buyer: 'oMei', payer: 'oLi' }))).error).toEqual(
      refused,
    )
    expect((await orders('oMei', 'modifyDocument', update({ buyer: 'oMei' }))).error).toEqual(refused)
  })
})

describe('modifyDocument: doc().set() of a client', () => {
  const set = (collectionName: string, openid: string, _id: string, document: object) =>
    of(collectionName)(openid, 'modifyDocument', {
      ...{ query: JSON.stringify({ _id }), queryType: 'DOC', multi: false, merge: false, upsert: true },
      data: JSON.stringify(document),
    })
  const stored = async (collection: string) =>
    (await cloud.control(`/documents?collection=${collection}`)).documents

  it('adds what is missing as its own, and replaces it later without giving it away', async () => {
    expect((await set('profiles', 'oMei', 'mei', { name: '梅' })).data).toMatchObject({
      updated: 0,
      upsert_id: 'mei',
    })
    expect((await set('profiles', 'oMei', 'mei', { name: '小梅' })).data).toMatchObject({ updated: 1 })
    expect(await stored('profiles')).toEqual([{ _id: 'mei', name: '小梅', _openid: 'oMei' }])
  })

  it("neither replaces nor takes what is somebody else's", async () => {
    expect((await set('profiles', 'oLi', 'mei', { name: '李' })).data.updated).toBe(0)
    expect((await set('profiles', 'oLi', 'mei', { _openid: 'oLi' })).error.code).toBe('INVALID_PARAM')
    expect(await stored('profiles')).toEqual([{ _id: 'mei', name: '小梅', _openid: 'oMei' }])
  })

  it('asks the rule for create when it is missing, and the rule for update when it is there', async () => {
    expect((await set('cards', 'oMei', 'one', { level: { $numberInt: '2' } })).error).toEqual(refused)
    expect((await set('cards', 'oMei', 'one', { level: { $numberInt: '1' } })).data).toMatchObject({
      upsert_id: 'one',
    })
    expect((await set('cards', 'oLi', 'one', { level: { $numberInt: '2' } })).data.updated).toBe(1)
    expect((await set('cards', 'oLi', 'one', { level: { $numberInt: '3' } })).error).toEqual(refused)
    expect(await stored('cards')).toEqual([{ _id: 'one', level: 2, _openid: 'oMei' }])
  })
})
