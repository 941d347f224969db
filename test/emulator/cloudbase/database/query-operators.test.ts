import { connect } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

const documents = [
  {
    _id: 'a',
    n: 1,
    s: 'alpha',
    tags: ['x', 'y'],
    p: { q: { r: 1 } },
    z: null,
    sub: { k: 1, l: 2 },
    sc: [5, 9],
  },
  {
    _id: 'b',
    n: 5,
    s: 'beta',
    tags: ['y'],
    p: { q: { r: 2 } },
    items: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
  },
  {
    _id: 'c',
    n: 10,
    s: 'Gamma',
    tags: [],
    when: new Date('2026-05-01T00:00:00Z'),
    sub: { l: 2, k: 1 },
    f: 4.5,
  },
  { _id: 'd', n: 15, s: '张三', flag: true, items: [{ x: 3, y: 2 }], when: new Date('2026-06-01T00:00:00Z') },
  { _id: 'e', n: '5', s: 'beta', flag: false, sc: [1, 20] },
]

beforeAll(async () => {
  server = await startDatabase([{ name: 'things' }])
  db = connect(server.url)
  await db.collection('things').add(documents)
})
afterAll(() => server.stop())

/** The SDK's types know `mod` without its arguments. */
const modulo = (command: typeof db.command, divisor: number, remainder: number) =>
  (command.mod as unknown as (...operands: number[]) => object).call(command, divisor, remainder)

/** Each line: what is asked, the condition, the ids that match. */
const table: [string, (_: typeof db.command) => object, string][] = [
  ['eq', (_) => ({ n: _.eq(5) }), 'b'],
  ['a plain value means eq, and the type counts', () => ({ n: '5' }), 'e'],
  ['neq matches a missing field too', (_) => ({ flag: _.neq(true) }), 'abce'],
  ['gt compares numbers with numbers only', (_) => ({ n: _.gt(5) }), 'cd'],
  ['gte', (_) => ({ n: _.gte(5) }), 'bcd'],
  ['lt', (_) => ({ n: _.lt(10) }), 'ab'],
  ['lte', (_) => ({ n: _.lte(10) }), 'abc'],
  ['and of two on one field', (_) => ({ n: _.gt(1).and(_.lt(15)) }), 'bc'],
  ['or of two on one field', (_) => ({ n: _.lt(2).or(_.gt(14)) }), 'ad'],
  ['in', (_) => ({ s: _.in(['alpha', '张三']) }), 'ad'],
  ['nin', (_) => ({ s: _.nin(['alpha', 'beta']) }), 'cd'],
  ['exists', (_) => ({ z: _.exists(true) }), 'a'],
  ['not exists', (_) => ({ when: _.exists(false) }), 'abe'],
  ['null matches null and missing', () => ({ z: null }), 'abcde'],
  ['gte null matches a missing field', (_) => ({ z: _.gte(null) }), 'abcde'],
  ['a value of an array', () => ({ tags: 'y' }), 'ab'],
  ['a whole array', (_) => ({ tags: _.eq(['x', 'y']) }), 'a'],
  ['all', (_) => ({ tags: _.all(['y', 'x']) }), 'a'],
  ['size', (_) => ({ tags: _.size(0) }), 'c'],
  ['elemMatch on objects', (_) => ({ items: _.elemMatch({ x: 3, y: _.gt(3) }) }), 'b'],
  ['elemMatch on values', (_) => ({ sc: _.elemMatch(_.gt(8)) }), 'ae'],
  ['elemMatch with field names never matches scalars', (_) => ({ sc: _.elemMatch({ v: _.gte(0) }) }), ''],
  ['a range over an array may be met by two elements', (_) => ({ sc: _.gt(15).and(_.lt(3)) }), 'e'],
  ['mod', (_) => ({ n: modulo(_, 5, 0) }), 'bcd'],
  ['mod cuts fractions off', (_) => ({ f: modulo(_, 4, 0) }), 'c'],
  ['a dotted path', () => ({ 'p.q.r': 2 }), 'b'],
  ['a nested object is flattened by the SDK', () => ({ p: { q: { r: 1 } } }), 'a'],
  ['a path through an array', () => ({ 'items.y': 4 }), 'b'],
  ['an index in a path', () => ({ 'items.0.x': 3 }), 'd'],
  ['a sub-document counts key order', (_) => ({ sub: _.eq({ k: 1, l: 2 }) }), 'a'],
  ['a regular expression', () => ({ s: /^.*mma$/i }), 'c'],
  ['db.RegExp', () => ({ s: db.RegExp({ regexp: '^BE', options: 'i' }) }), 'be'],
  ['a date range', (_) => ({ when: _.gte(new Date('2026-05-15T00:00:00Z')) }), 'd'],
  ['not', (_) => ({ n: _.not(_.eq(5)) }), 'acde'],
  ['nor', (_) => _.nor([{ n: 1 }, { s: 'beta' }]), 'cd'],
  ['and of conditions', (_) => _.and([{ s: 'beta' }, { n: 5 }]), 'b'],
  ['or of conditions', (_) => _.or([{ n: 1 }, { flag: true }]), 'ad'],
  ['expr compares across types', (_) => _.expr(_.aggregate.gt(['$n', 9])) as unknown as object, 'cde'],
]

describe('query operators', () => {
  it.each(table)('where: %s', async (_name, condition, ids) => {
    const { data } = await db.collection('things').where(condition(db.command)).get()
    expect(data.map(({ _id }: { _id: string }) => _id).join('')).toBe(ids)
  })

  it.each([['$where'], ['$text'], ['$jsonSchema'], ['$invented']])(
    'where: %s is refused by name',
    async (operator) => {
      const query = JSON.stringify({ n: { [operator]: 1 } })
      const reply = await server.post({ action: 'database.getDocument', collectionName: 'things', query })
      expect(reply).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringContaining(operator) as string,
      })
    },
  )

  it('orderBy: types sort in the order of BSON, descending reversed', async () => {
    const ids = async (direction: 'asc' | 'desc') =>
      (await db.collection('things').orderBy('n', direction).get()).data
        .map(({ _id }) => String(_id))
        .join('')
    expect(await ids('asc')).toBe('abcde')
    expect(await ids('desc')).toBe('edcba')
  })

  it('orderBy, skip and limit: by two fields', async () => {
    const { data } = await db
      .collection('things')
      .orderBy('s', 'desc')
      .orderBy('n', 'asc')
      .skip(1)
      .limit(3)
      .get()
    expect(data.map(({ _id }) => _id)).toEqual(['b', 'e', 'a'])
  })
})
