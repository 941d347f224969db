type Stages = Record<string, (...operands: unknown[]) => Stages> & { end(): Promise<{ data: unknown }> }

/** Name of the stage to a pipeline over the sample that has it, and what comes out. */
export const stageCases: Record<string, [ask: (from: Stages, near: unknown) => Stages, expected: unknown]> = {
  addFields: [(from) => from.addFields!({ m: { $add: ['$n', 1] } }).project!({ _id: 0, m: 1 }), [{ m: 6 }]],
  bucket: [(from) => from.bucket!({ groupBy: '$n', boundaries: [0, 5, 10] }), [{ _id: 5, count: 1 }]],
  bucketAuto: [
    (from) => from.bucketAuto!({ groupBy: '$n', buckets: 1 }),
    [{ _id: { min: 5, max: 5 }, count: 1 }],
  ],
  count: [(from) => from.count!('all'), [{ all: 1 }]],
  geoNear: [
    (from, near) =>
      from.geoNear!({
        near,
        distanceField: 'metres',
        spherical: true,
      }).project!({ _id: 0, metres: 1 }),
    [{ metres: 0 }],
  ],
  group: [(from) => from.group!({ _id: '$text', most: { $max: '$n' } }), [{ _id: 'Hello', most: 5 }]],
  limit: [(from) => from.unwind!('$list').limit!(2).count!('all'), [{ all: 2 }]],
  match: [(from) => from.match!({ n: 5 }).count!('all'), [{ all: 1 }]],
  project: [(from) => from.project!({ _id: 0, n: 1 }), [{ n: 5 }]],
  lookup: [
    (from) =>
      from.lookup!({ from: 'samples', localField: 'n', foreignField: 'n', as: 'same' }).project!({
        _id: 0,
        same: { $size: '$same' },
      }),
    [{ same: 1 }],
  ],
  replaceRoot: [(from) => from.replaceRoot!({ newRoot: { $arrayElemAt: ['$people', 0] } }), [{ age: 20 }]],
  sample: [(from) => from.unwind!('$list').sample!({ size: 2 }).count!('all'), [{ all: 2 }]],
  skip: [(from) => from.unwind!('$list').skip!(1).count!('all'), [{ all: 2 }]],
  sort: [
    (from) => from.unwind!('$list').sort!({ list: 1 }).project!({ _id: 0, list: 1 }),
    [{ list: 1 }, { list: 2 }, { list: 3 }],
  ],
  sortByCount: [(from) => from.sortByCount!('$text'), [{ _id: 'Hello', count: 1 }]],
  unwind: [(from) => from.unwind!('$people').count!('all'), [{ all: 2 }]],
}
