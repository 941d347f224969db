import { connect } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([{ name: 'things' }])
  db = connect(server.url)
})
afterAll(() => server.stop())

const things = () => db.collection('things')

/** Each line: what is done, the document before, the update, the document afterwards (without `_id`). */
const table: [string, object, (_: typeof db.command) => object, object][] = [
  ['a plain value sets it', { a: 1 }, () => ({ a: 2 }), { a: 2 }],
  ['set replaces a sub-document whole', { o: { x: 1 } }, (_) => ({ o: _.set({ y: 2 }) }), { o: { y: 2 } }],
  [
    'a nested object changes only its fields',
    { o: { x: 1 } },
    () => ({ o: { y: 2 } }),
    { o: { x: 1, y: 2 } },
  ],
  ['a dotted path makes what is missing', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
  ['an index in a path', { l: [{ v: 1 }, { v: 2 }] }, () => ({ 'l.1.v': 9 }), { l: [{ v: 1 }, { v: 9 }] }],
  ['an index past the end fills with null', { l: [1] }, () => ({ 'l.3': 9 }), { l: [1, null, null, 9] }],
  ['remove', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['rename', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
  ['inc', { a: 1 }, (_) => ({ a: _.inc(-3) }), { a: -2 }],
  ['inc of a missing field', {}, (_) => ({ a: _.inc(4) }), { a: 4 }],
  ['mul', { a: 3 }, (_) => ({ a: _.mul(2) }), { a: 6 }],
  ['mul of a missing field is 0', {}, (_) => ({ a: _.mul(2) }), { a: 0 }],
  ['min', { a: 5, b: 5 }, (_) => ({ a: _.min(3), b: _.min(7) }), { a: 3, b: 5 }],
  ['max', { a: 5, b: 5 }, (_) => ({ a: _.max(3), b: _.max(7) }), { a: 5, b: 7 }],
  ['push one', { l: [1] }, (_) => ({ l: _.push(2) }), { l: [1, 2] }],
  ['push makes a missing array', {}, (_) => ({ l: _.push([1, 2]) }), { l: [1, 2] }],
  [
    'push with position, sort and slice',
    { l: [5, 2] },
    (_) => ({ l: _.push({ each: [3, 1], position: 0, sort: 1, slice: 3 }) }),
    { l: [1, 2, 3] },
  ],
  [
    'push keeps the last with a negative slice',
    { l: [1, 2] },
    (_) => ({ l: _.push({ each: [3], slice: -2 }) }),
    { l: [2, 3] },
  ],
  ['unshift', { l: [1] }, (_) => ({ l: _.unshift(0) }), { l: [0, 1] }],
  ['pop', { l: [1, 2] }, (_) => ({ l: _.pop() }), { l: [1] }],
  ['shift', { l: [1, 2] }, (_) => ({ l: _.shift() }), { l: [2] }],
  ['addToSet', { l: ['x'] }, (_) => ({ l: _.addToSet({ $each: ['x', 'y'] }) }), { l: ['x', 'y'] }],
  ['pull a value', { l: [1, 2, 1] }, (_) => ({ l: _.pull(1) }), { l: [2] }],
  ['pull by condition', { l: [1, 5, 9] }, (_) => ({ l: _.pull(_.gte(5)) }), { l: [1] }],
  [
    'pull by fields',
    { l: [{ k: 1, v: 2 }, { k: 2 }] },
    (_) => ({ l: _.pull({ k: _.eq(1) }) }),
    { l: [{ k: 2 }] },
  ],
  ['pullAll', { l: [1, 2, 3] }, (_) => ({ l: _.pullAll([1, 3]) }), { l: [2] }],
  ['bit', { a: 13 }, (_) => ({ a: _.bit({ and: 5 }) }), { a: 5 }],
]

describe('update operators', () => {
  it.each(table)('update: %s', async (_name, before, change, after) => {
    const { id } = (await things().add(before)) as { id: string }
    const { updated } = await things().doc(id).update(change(db.command))
    const [document] = (await things().doc(id).get()).data as { _id: string }[]
    expect(document).toEqual({ _id: id, ...after })
    expect(updated).toBe(1)
  })

  it('update: the positional operator changes the element that the condition matched', async () => {
    await things().add({
      _id: 'pos',
      l: [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
    })
    await things().where({ _id: 'pos', 'l.k': 'b' }).update({ 'l.$.v': 9 })
    await things().doc('pos').update({ 'l.$[].seen': true })
    const [{ l }] = (await things().doc('pos').get()).data as [{ l: unknown }]
    expect(l).toEqual([
      { k: 'a', v: 1, seen: true },
      { k: 'b', v: 9, seen: true },
    ])
  })

  it('update: counts only documents that really change', async () => {
    await things().add([
      { g: 'count', v: 1 },
      { g: 'count', v: 2 },
    ])
    expect(await things().where({ g: 'count' }).update({ v: 2 })).toMatchObject({ updated: 1 })
  })

  it('update: a server date is the time of the server, with its offset', async () => {
    const { id } = (await things().add({})) as { id: string }
    const { now } = await server.control({})
    await things()
      .doc(id)
      .update({ at: db.serverDate({ offset: 3_600_000 }) })
    const [{ at }] = (await things().doc(id).get()).data as [{ at: Date }]
    expect(at.getTime()).toBeGreaterThanOrEqual(now + 3_600_000)
    expect(at.getTime()).toBeLessThan(now + 3_605_000)
  })

  const refused: [string, object, (_: typeof db.command) => object, RegExp][] = [
    ['inc on a string', { a: 'x' }, (_) => ({ a: _.inc(1) }), /non-numeric type/],
    ['inc on null', { a: null }, (_) => ({ a: _.inc(1) }), /non-numeric type/],
    ['mul on a date', { a: new Date() }, (_) => ({ a: _.mul(2) }), /non-numeric type/],
    ['inc by a string', { a: 1 }, (_) => ({ a: _.inc('1' as unknown as number) }), /non-numeric argument/],
    ['push on a number', { a: 1 }, (_) => ({ a: _.push(1) }), /must be an array/],
    ['addToSet on an object', { a: {} }, (_) => ({ a: _.addToSet(1) }), /must be an array/],
    ['pull on a string', { a: 'x' }, (_) => ({ a: _.pull('x') }), /must be an array/],
    ['pop on a number', { a: 1 }, (_) => ({ a: _.pop() }), /must be an array/],
    ['set through a scalar parent', { a: 1 }, () => ({ 'a.b': 1 }), /Cannot create field/],
    ['set a name in an array', { a: [1] }, () => ({ 'a.b': 1 }), /Cannot create field/],
    ['two changes of one path', { a: {} }, (_) => ({ a: _.set({ x: 1 }), 'a.y': 2 }), /conflict/],
    ['bit on a fraction', { a: 1.5 }, (_) => ({ a: _.bit({ or: 1 }) }), /non-numeric type/],
    ['a name that starts with $', {}, (_) => ({ a: _.set({ $x: 1 }) }), /field name/],
  ]
  it.each(refused)('update: refuses %s and changes nothing', async (_name, before, change, message) => {
    const { id } = (await things().add(before)) as { id: string }
    const stored = (await things().doc(id).get()).data as unknown
    await expect(things().doc(id).update(change(db.command))).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(message) as string,
    })
    expect((await things().doc(id).get()).data).toEqual(stored)
  })
})
