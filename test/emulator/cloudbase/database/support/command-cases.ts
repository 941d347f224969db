import type { connect } from './connect'

export type Sample = Record<string, unknown>
type Db = ReturnType<typeof connect>
type Check = (db: Db) => Promise<void>
type Commands = Record<string, (...operands: unknown[]) => unknown>

const commandsOf = (db: Db) => db.command as unknown as Commands
const samples = (db: Db) => db.collection('samples')

/** The condition is met by the sample, and the other one is not. */
const finds =
  (met: (_: Commands, db: Db) => object, unmet: (_: Commands, db: Db) => object): Check =>
  async (db) => {
    expect(
      (
        await samples(db)
          .where(met(commandsOf(db), db))
          .get()
      ).data,
    ).toHaveLength(1)
    expect(
      (
        await samples(db)
          .where(unmet(commandsOf(db), db))
          .get()
      ).data,
    ).toHaveLength(0)
  }

/** The update leaves these fields. */
const changes =
  (update: (_: Commands) => object, expected: object): Check =>
  async (db) => {
    await samples(db)
      .doc('one')
      .update(update(commandsOf(db)))
    expect((await samples(db).doc('one').get()).data).toMatchObject([expected])
  }

const refuses =
  (condition: (_: Commands) => object, name: string): Check =>
  async (db) => {
    await expect(
      samples(db)
        .where(condition(commandsOf(db)))
        .get(),
    ).rejects.toThrow(name)
  }

type Geo = Record<string, new (...parts: unknown[]) => unknown>

const square = (db: Db, west: number) => {
  const { LineString, Point, Polygon } = db.Geo as unknown as Geo
  const ring = [
    [0, 29],
    [2, 29],
    [2, 31],
    [0, 31],
    [0, 29],
  ] as const
  return new Polygon!([new LineString!(ring.map(([east, north]) => new Point!(west + east, north)))])
}
const point = (db: Db, lng: number) => new db.Geo.Point(lng, 30)

export const commandCases: Record<string, Check> = {
  eq: finds(
    (_) => ({ n: _.eq!(5) }),
    (_) => ({ n: _.eq!('5') }),
  ),
  neq: finds(
    (_) => ({ n: _.neq!(4) }),
    (_) => ({ n: _.neq!(5) }),
  ),
  lt: finds(
    (_) => ({ n: _.lt!(6) }),
    (_) => ({ n: _.lt!(5) }),
  ),
  lte: finds(
    (_) => ({ n: _.lte!(5) }),
    (_) => ({ n: _.lte!(4) }),
  ),
  gt: finds(
    (_) => ({ n: _.gt!(4) }),
    (_) => ({ n: _.gt!(5) }),
  ),
  gte: finds(
    (_) => ({ n: _.gte!(5) }),
    (_) => ({ n: _.gte!(6) }),
  ),
  in: finds(
    (_) => ({ n: _.in!([1, 5]) }),
    (_) => ({ n: _.in!([1]) }),
  ),
  nin: finds(
    (_) => ({ n: _.nin!([1]) }),
    (_) => ({ n: _.nin!([5]) }),
  ),
  all: finds(
    (_) => ({ list: _.all!([1, 2]) }),
    (_) => ({ list: _.all!([1, 9]) }),
  ),
  elemMatch: finds(
    (_) => ({ people: _.elemMatch!({ age: _.gt!(25) }) }),
    (_) => ({ people: _.elemMatch!({ age: _.gt!(35) }) }),
  ),
  exists: finds(
    (_) => ({ n: _.exists!(true) }),
    (_) => ({ n: _.exists!(false) }),
  ),
  size: finds(
    (_) => ({ list: _.size!(3) }),
    (_) => ({ list: _.size!(2) }),
  ),
  mod: finds(
    (_) => ({ n: _.mod!(3, 2) }),
    (_) => ({ n: _.mod!(3, 1) }),
  ),
  geoNear: finds(
    (_, db) => ({ place: _.geoNear!({ geometry: point(db, 120), maxDistance: 10 }) }),
    (_, db) => ({ place: _.geoNear!({ geometry: point(db, 121), maxDistance: 10 }) }),
  ),
  geoWithin: finds(
    (_, db) => ({ place: _.geoWithin!({ geometry: square(db, 119) }) }),
    (_, db) => ({ place: _.geoWithin!({ geometry: square(db, 10) }) }),
  ),
  geoIntersects: finds(
    (_, db) => ({ place: _.geoIntersects!({ geometry: square(db, 119) }) }),
    (_, db) => ({ place: _.geoIntersects!({ geometry: square(db, 10) }) }),
  ),
  and: finds(
    (_) => _.and!([{ n: 5 }, { text: 'Hello' }]) as object,
    (_) => _.and!([{ n: 5 }, { n: 6 }]) as object,
  ),
  nor: finds(
    (_) => _.nor!([{ n: 6 }]) as object,
    (_) => _.nor!([{ n: 6 }, { n: 5 }]) as object,
  ),
  or: finds(
    (_) => _.or!([{ n: 6 }, { n: 5 }]) as object,
    (_) => _.or!([{ n: 6 }]) as object,
  ),
  not: finds(
    (_) => ({ n: _.not!(_.gt!(5)) }),
    (_) => ({ n: _.not!(_.gt!(4)) }),
  ),
  expr: finds(
    (_) => _.expr!({ $eq: ['$n', 5] }) as object,
    (_) => _.expr!({ $eq: ['$n', 6] }) as object,
  ),
  jsonSchema: refuses((_) => _.jsonSchema!({ required: ['n'] }) as object, '$jsonSchema'),
  // The SDK puts `$search` where MongoDB wants `$text`: no service can answer it.
  text: refuses((_) => _.text!({ search: 'Hello' }) as object, '$search'),
  set: changes((_) => ({ n: _.set!({ a: 1 }) }), { n: { a: 1 } }),
  remove: async (db) => {
    await samples(db)
      .doc('one')
      .update({ n: commandsOf(db).remove!() })
    expect((await samples(db).doc('one').get()).data).toEqual([expect.not.objectContaining({ n: 5 })])
  },
  inc: changes((_) => ({ n: _.inc!(2) }), { n: 7 }),
  mul: changes((_) => ({ n: _.mul!(2) }), { n: 10 }),
  push: changes((_) => ({ list: _.push!({ each: [9], position: 0, slice: 3 }) }), { list: [9, 3, 1] }),
  pull: changes((_) => ({ list: _.pull!(_.gt!(1)) }), { list: [1] }),
  pullAll: changes((_) => ({ list: _.pullAll!([3, 2]) }), { list: [1] }),
  pop: changes((_) => ({ list: _.pop!() }), { list: [3, 1] }),
  shift: changes((_) => ({ list: _.shift!() }), { list: [1, 2] }),
  unshift: changes((_) => ({ list: _.unshift!(0) }), { list: [0, 3, 1, 2] }),
  addToSet: changes((_) => ({ list: _.addToSet!(3) }), { list: [3, 1, 2] }),
  rename: changes((_) => ({ n: _.rename!('m') }), { m: 5 }),
  bit: changes((_) => ({ n: _.bit!({ and: 4 }) }), { n: 4 }),
  max: changes((_) => ({ n: _.max!(9) }), { n: 9 }),
  min: changes((_) => ({ n: _.min!(2) }), { n: 2 }),
  'project.slice': projects('slice', 1, { list: [3] }),
  'project.elemMatch': projects('elemMatch', { age: 30 }, { people: [{ age: 30 }] }),
}

function projects(name: 'slice' | 'elemMatch', operand: unknown, expected: object): Check {
  return async (db) => {
    const { project } = db.command as unknown as { project: Record<string, (operand: unknown) => unknown> }
    const [field = ''] = Object.keys(expected)
    const { data } = await samples(db)
      .field({ [field]: project[name]?.(operand) } as never)
      .get()
    expect(data).toMatchObject([expected])
  }
}
