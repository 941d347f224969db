import { connect } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

/** The SDK's types know only `Point`. */
interface GeoClasses {
  Point: new (longitude: number, latitude: number) => object
  LineString: new (points: object[]) => object
}

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([{ name: 'values' }])
  db = connect(server.url)
})
afterAll(() => server.stop())

describe('values survive a round trip', () => {
  it.each<[string, unknown]>([
    ['an int32', 2147483647],
    ['an int64', 9007199254740991],
    ['a negative int64', -1700000000000],
    ['a fraction', 0.1],
    ['a huge number', 1e21],
    ['NaN', NaN],
    ['infinity', -Infinity],
    ['true', true],
    ['null', null],
    ['an empty string', ''],
    ['rare characters', '𠮷野家\u0000𰻞'],
    ['a date', new Date('2026-05-14T09:20:00.123Z')],
    ['a date before 1970', new Date('1949-10-01T07:00:00Z')],
    ['an array of arrays', [[1, [2]], []]],
    ['objects with keys in order', { z: 1, a: { y: [], b: null } }],
    ['an array with a date', [{ at: new Date(0) }]],
  ])('%s', async (_name, value) => {
    const { id } = (await db.collection('values').add({ value })) as { id: string }
    const [read] = (await db.collection('values').doc(id).get()).data as [{ value: unknown }]
    expect(read).toEqual({ _id: id, value })
    expect(JSON.stringify(read.value)).toBe(JSON.stringify(value))
  })

  it('undefined: the key is dropped, in an array it becomes null', async () => {
    const { id } = (await db.collection('values').add({ a: undefined, l: [1, undefined] })) as { id: string }
    expect((await db.collection('values').doc(id).get()).data).toEqual([{ _id: id, l: [1, null] }])
  })

  it('a regular expression keeps pattern and options', async () => {
    const { id } = (await db.collection('values').add({ value: /a\/b.c/im })) as { id: string }
    const [read] = (await db.collection('values').doc(id).get()).data as [{ value: unknown }]
    expect(read.value).toMatchObject({ pattern: 'a\\/b.c', options: 'im' })
  })

  it('geo values come back as geo values', async () => {
    const { Point, LineString } = db.Geo as unknown as GeoClasses
    const line = new LineString([new Point(1, 2), new Point(3.5, 4)])
    const { id } = (await db.collection('values').add({ at: new Point(113.3, 23.1), line })) as { id: string }
    const [read] = (await db.collection('values').doc(id).get()).data as [{ at: unknown; line: unknown }]
    expect(read.at).toEqual(new Point(113.3, 23.1))
    expect(read.line).toEqual(line)
  })

  it('a number as _id is not the string', async () => {
    await db.collection('values').add([
      { _id: 7, kind: 'number' },
      { _id: '7', kind: 'string' },
    ])
    expect((await db.collection('values').doc(7).get()).data).toEqual([{ _id: 7, kind: 'number' }])
    expect((await db.collection('values').doc('7').get()).data).toEqual([{ _id: '7', kind: 'string' }])
  })

  it('an ObjectId as _id answers its hex digits', async () => {
    const hex = '5f0000000000000000000001'
    const reply = await server.post({
      action: 'database.insertDocument',
      collectionName: 'values',
      data: [`{"_id":{"$oid":"${hex}"}}`],
    })
    expect(reply.data).toEqual({ insertedIds: [hex] })
    const found = await server.post({
      action: 'database.getDocument',
      collectionName: 'values',
      query: `{"_id":{"$oid":"${hex}"}}`,
      queryType: 'DOC',
    })
    expect(found.data).toMatchObject({ list: [`{"_id":{"$oid":"${hex}"}}`] })
  })
})
