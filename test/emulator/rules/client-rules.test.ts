import { startEmulator, type Answer, type Emulator } from '../cloudbase/support/start-emulator'

let cloud: Emulator
beforeAll(async () => void (cloud = await startEmulator('../../rules/fixtures/boards')), 60_000)
afterAll(() => cloud.stop())

const ask = (openid: string, action: string, body: object): Promise<Answer> =>
  cloud.client(openid, 'database', { action: `database.${action}`, collectionName: 'boards', ...body })
const add = (openid: string, document: object) =>
  ask(openid, 'insertDocument', { data: [JSON.stringify(document)] })
const one = (_id: string) => ({ query: JSON.stringify({ _id }), queryType: 'DOC', multi: false })
const refused = expect.objectContaining({ code: 'DATABASE_PERMISSION_DENIED' }) as unknown

async function visible(openid: string, body: object = {}): Promise<string[]> {
  const { data } = await ask(openid, 'getDocument', { queryType: 'WHERE', query: '{}', ...body })
  return data.list.map((text) => (JSON.parse(text) as { _id: string })._id)
}

describe('a client reaches what the rule of the collection allows', () => {
  beforeAll(async () => {
    await add('oMei', { _id: 'own', level: { $numberInt: '1' } })
    await add('oLi', { _id: 'open', level: 2, open: true })
    await add('oLi', { _id: 'shared', level: 1, readers: ['oMei'] })
    await add('oLi', { _id: 'closed', level: 1, kept: true })
  })

  it('reads its own, the open and the shared documents, by every way of asking', async () => {
    expect(await visible('oMei')).toEqual(['own', 'open', 'shared'])
    expect(await visible('oWang')).toEqual(['open'])
    expect(await visible('oMei', one('closed'))).toEqual([])
    const trick = { query: JSON.stringify({ $or: [{ _id: 'closed' }, { level: 1 }] }) }
    expect(await visible('oMei', trick)).toEqual(['own', 'shared'])
    expect((await ask('oMei', 'calculateDocument', { query: '{}' })).data.total).toBe(3)
    expect((await ask('oMei', 'aggregateDocuments', { stages: [] })).data.list).toHaveLength(3)
  })

  it('adds only what the rule allows of the new document', async () => {
    expect((await add('oMei', { level: { $numberInt: '3' } })).error).toEqual(refused)
    const both = { data: ['{"_id":"good","level":1}', '{"level":9}'] }
    expect((await ask('oMei', 'insertDocument', both)).error).toEqual(refused)
    expect((await cloud.control('/documents?collection=boards')).documents).toHaveLength(4)
  })

  it('changes and removes only what the rule allows', async () => {
    const change = { merge: true, data: '{"$set":{"seen":true}}' }
    const updated = async (openid: string, id: string) =>
      (await ask(openid, 'modifyDocument', { ...one(id), ...change })).data.updated
    expect(await updated('oMei', 'own')).toBe(1)
    expect(await updated('oMei', 'shared')).toBe(0)
    expect(await updated('oLi', 'open')).toBe(0)
    expect((await ask('oLi', 'removeDocument', one('closed'))).data.deleted).toBe(0)
    expect((await ask('oLi', 'removeDocument', one('open'))).data.deleted).toBe(1)
  })
})
