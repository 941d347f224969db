import { startEmulator, type Answer, type Emulator } from '../support/start-emulator'

const query = (collectionName: string, where: object) => ({
  collectionName,
  queryType: 'WHERE',
  query: JSON.stringify(where),
  multi: true,
})

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('client access to the database', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())
  const ask = (openid: string, action: string, body: object): Promise<Answer> =>
    cloud.client(openid, 'database', { action: `database.${action}`, ...body })

  it.each([
    ['getDocument', query('notes', {})],
    ['calculateDocument', query('notes', {})],
    ['aggregateDocuments', { collectionName: 'notes', stages: [] }],
    ['insertDocument', { collectionName: 'notes', data: ['{"a":1}'] }],
    ['modifyDocument', { ...query('notes', {}), data: '{"$set":{"a":1}}' }],
    ['removeDocument', query('notes', { a: 1 })],
    ['addCollection', { collectionName: 'new' }],
    ['startTransaction', { collectionName: 'diaries' }],
    ['getDocument', query('unknown', {})],
  ])('%s is refused where the rule denies clients (O2)', async (action, body) => {
    const { error } = await ask('oClient', action, body)
    expect(error).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED', errCode: -502003 })
  })

  describe('under the basic permission PRIVATE', () => {
    beforeAll(async () => {
      for (const openid of ['oMei', 'oLi']) {
        const { data } = await ask(openid, 'insertDocument', {
          collectionName: 'diaries',
          data: [JSON.stringify({ _id: `of-${openid}`, text: openid })],
        })
        expect(data.insertedIds).toEqual([`of-${openid}`])
      }
    })
    const texts = ({ data }: Answer) =>
      data.list.map((document) => (JSON.parse(document) as { text: string }).text)

    it('a user reads only their own documents', async () => {
      expect(texts(await ask('oMei', 'getDocument', query('diaries', {})))).toEqual(['oMei'])
      expect(texts(await ask('oMei', 'getDocument', query('diaries', { _openid: 'oLi' })))).toEqual([])
      const anyone = { $or: [{ _openid: 'oLi' }, { _openid: 'oMei' }] }
      expect(texts(await ask('oMei', 'getDocument', query('diaries', anyone)))).toEqual(['oMei'])
      const byId = { ...query('diaries', { _id: 'of-oLi' }), queryType: 'DOC', multi: false }
      expect(texts(await ask('oMei', 'getDocument', byId))).toEqual([])
    })

    it('a user changes and removes only their own documents', async () => {
      const change = (where: object) => ({
        ...query('diaries', where),
        merge: true,
        data: '{"$set":{"seen":true}}',
      })
      expect((await ask('oMei', 'modifyDocument', change({ _id: 'of-oLi' }))).data.updated).toBe(0)
      expect((await ask('oMei', 'modifyDocument', change({ _id: 'of-oMei' }))).data.updated).toBe(1)
      expect((await ask('oMei', 'removeDocument', query('diaries', { _id: 'of-oLi' }))).data.deleted).toBe(0)
      expect((await cloud.control('/documents?collection=diaries')).documents).toHaveLength(2)
    })

    it('nobody gives a document to someone else', async () => {
      const give = {
        ...query('diaries', { _id: 'of-oMei' }),
        merge: true,
        data: '{"$set":{"_openid":"oLi"}}',
      }
      expect((await ask('oMei', 'modifyDocument', give)).error.code).toBe('INVALID_PARAM')
      const forged = { collectionName: 'diaries', data: ['{"_openid":"oLi"}'] }
      expect((await ask('oMei', 'insertDocument', forged)).error.code).toBe('INVALID_PARAM')
    })

    it('an aggregation does not reach into another collection', async () => {
      const stages = [{ stageKey: '$lookup', stageValue: '{"from":"notes","as":"n"}' }]
      const { error } = await ask('oMei', 'aggregateDocuments', { collectionName: 'diaries', stages })
      expect(error.code).toBe('DATABASE_PERMISSION_DENIED')
    })
  })
})
