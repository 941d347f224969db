import { type CollectionDeclaration, openDatabase } from '../../../../emulator/cloudbase/database'

const open = (...collections: CollectionDeclaration[]) =>
  openDatabase({ file: ':memory:', clock: Date, collections })
const indexes = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `i${at}`,
    keys: [{ field: `f${at}`, direction: 1 as const }],
  }))

describe('limits of a declaration', () => {
  it('20 indexes are silent, 21 are reported, 100 are taken, 101 are refused', () => {
    const counts = (count: number) => {
      const database = open({ name: 'goods', indexes: indexes(count) })
      const found = database.warnings()
      database.close()
      return found
    }
    expect(counts(20)).toEqual([])
    expect(counts(21)).toMatchObject([{ kind: 'many-indexes', collection: 'goods', indexes: 21 }])
    expect(counts(100)).toHaveLength(1)
    expect(() => counts(101)).toThrow('Collection goods declares 101 indexes; the limit is 100')
  })

  it('100 collections are taken, 101 are refused', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `c${at}` }))
    open(...many(100)).close()
    expect(() => open(...many(101))).toThrow('at most 100 collections')
  })

  it.each([
    ['a field twice', [{ name: 'i', keys: [key('a'), key('a')] }], 'names a field twice'],
    ['a name twice', [...indexes(1), ...indexes(1)], 'is declared twice'],
    ['no field', [{ name: 'i', keys: [] }], 'needs 1 to 31 fields'],
    ['32 fields', [{ name: 'i', keys: indexes(32).flatMap(({ keys }) => keys) }], 'needs 1 to 31 fields'],
    ['an operator as a field', [{ name: 'i', keys: [key('a.$b')] }], 'cannot be'],
    ['an empty part of a path', [{ name: 'i', keys: [key('a..b')] }], 'cannot be'],
  ])('an index with %s is refused', (_what, declared, words) => {
    expect(() => open({ name: 'goods', indexes: declared })).toThrow(words)
  })

  function key(field: string) {
    return { field, direction: 1 as const }
  }
})

describe('names', () => {
  const add = async (collectionName: string) => {
    const database = open()
    return database.run('database.addCollection', { collectionName }).finally(() => database.close())
  }

  it.each(['a', 'orders_2026', 'a-b', `a${'b'.repeat(63)}`])('collection %s is taken', async (name) => {
    await expect(add(name)).resolves.toEqual({ data: {} })
  })

  it.each(['1a', '_a', 'a b', 'a.b', '订单', 'a$', 'system.users', `a${'b'.repeat(64)}`])(
    'collection %s is refused, asked for or declared',
    async (name) => {
      await expect(add(name)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
      expect(() => open({ name })).toThrow('Invalid collection name')
    },
  )

  it.each(['{"$a":1}', '{"a":{"$b":1}}', '{"a":[{"$b":1}]}', '{"":1}', '{"a":{"__proto__":1}}'])(
    'a document with the field names of %s is refused, when added, set and updated',
    async (text) => {
      const database = open({ name: 'goods' })
      const goods = { collectionName: 'goods' }
      const set = { ...goods, queryType: 'DOC', query: '{"_id":"1"}', upsert: true, merge: false, data: text }
      const update = { ...set, merge: true, data: `{"$set":{"inner":${text}}}` }
      await database.run('database.insertDocument', { ...goods, data: ['{"_id":"1","inner":0}'] })
      for (const [action, body] of [
        ['database.insertDocument', { ...goods, data: [text] }],
        ['database.modifyDocument', set],
        ['database.modifyDocument', update],
      ] as const)
        await expect(database.run(action, body)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
      expect(database.find('goods')).toEqual([{ _id: '1', inner: 0 }])
      database.close()
    },
  )

  it('an update that makes a document larger than 16 MB is refused, inside a transaction at once', async () => {
    const database = open({ name: 'goods' })
    const goods = { collectionName: 'goods' }
    await database.run('database.insertDocument', { ...goods, data: ['{"_id":"1"}'] })
    const { transactionId } = await database.run('database.startTransaction', {})
    const data = `{"$set":{"a":"${'x'.repeat(16 * 1024 * 1024)}"}}`
    const update = { ...goods, queryType: 'DOC', query: '{"_id":"1"}', merge: true, data }
    await expect(database.run('database.modifyDocument', update)).rejects.toThrow('16777216')
    await expect(database.run('database.modifyDocument', { ...update, transactionId })).rejects.toThrow(
      '16777216',
    )
    expect(database.find('goods')).toEqual([{ _id: '1' }])
    database.close()
  })
})

it('insertDocument: a write above 5 MB of a function, or 512 KB of a mini-program, is done and reported', async () => {
  const database = open({ name: 'goods' })
  const add = (kilobytes: number, from?: 'client') =>
    database.run(
      'database.insertDocument',
      { collectionName: 'goods', data: [JSON.stringify({ text: 'x'.repeat(kilobytes * 1024) })] },
      from,
    )
  await add(5 * 1024 - 1)
  await add(511, 'client')
  expect(database.warnings()).toEqual([])
  await add(5 * 1024)
  await add(512, 'client')
  expect(database.warnings()).toMatchObject([
    { kind: 'large-write', collection: 'goods', bytes: 5 * 1024 * 1024 + 11 },
    { kind: 'large-write', collection: 'goods', bytes: 512 * 1024 + 11 },
  ])
  expect(database.find('goods')).toHaveLength(4)
  database.close()
})
