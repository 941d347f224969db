import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CollectionDeclaration, openDatabase } from '../../../../emulator/cloudbase/database'

const collectionName = 'things'
const index = (name: string, unique: boolean, ...fields: string[]) => ({
  name,
  unique,
  keys: fields.map((field) => ({ field, direction: 1 as const })),
})

describe('a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'restart-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let files = 0

  /** Opens a file again and again with the declarations given. */
  function fileOf() {
    const file = join(folder, `${files++}.sqlite`)
    return (indexes: CollectionDeclaration['indexes']) =>
      openDatabase({ file, clock: Date, collections: [{ name: collectionName, indexes }] })
  }

  const insert = (database: ReturnType<typeof openDatabase>, ...documents: object[]) =>
    database.run('database.insertDocument', {
      collectionName,
      data: documents.map((item) => JSON.stringify(item)),
    })

  const total = async (database: ReturnType<typeof openDatabase>, query: object) =>
    (await database.run('database.calculateDocument', { collectionName, query: JSON.stringify(query) })).data

  it('keeps documents, and collections that were made', async () => {
    const open = fileOf()
    const first = open([])
    await insert(first, { _id: 'a' })
    await first.run('database.addCollection', { collectionName: 'made' })
    first.close()
    const second = open([])
    expect(second.find(collectionName)).toEqual([{ _id: 'a' }])
    expect(second.collections()).toEqual([collectionName, 'made'])
    second.close()
  })

  it('builds an index that was added or changed, and enforces it', async () => {
    const open = fileOf()
    const first = open([])
    await insert(first, { _id: 1, n: 1 }, { _id: 2, n: 2 })
    first.close()
    const second = open([index('n', true, 'n')])
    expect(await total(second, { n: 2 })).toEqual({ total: 1 })
    await expect(insert(second, { n: 2 })).rejects.toThrow(/E11000.* index: n /)
    second.close()
    const third = open([index('n', false, 'n')])
    await insert(third, { n: 2 })
    expect(await total(third, { n: 2 })).toEqual({ total: 2 })
    third.close()
  })

  it('refuses a unique index that the documents break', async () => {
    const open = fileOf()
    const first = open([])
    await insert(first, { n: 1 }, { n: 1 })
    first.close()
    expect(() => open([index('n', true, 'n')])).toThrow(/E11000/)
  })

  it('remembers that an index holds arrays, even after a refused document was the first with one', async () => {
    const open = fileOf()
    const indexes = [index('tags', false, 'tags'), index('n', true, 'n')]
    const first = open(indexes)
    await insert(first, { n: 1 })
    await expect(insert(first, { n: 1, tags: [1, 9] })).rejects.toThrow(/E11000/)
    await insert(first, { n: 2, tags: [1, 9] })
    first.close()
    const second = open(indexes)
    expect(await total(second, { tags: { $gt: 3, $lt: 5 } })).toEqual({ total: 1 })
    second.close()
  })
})
