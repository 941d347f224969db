import { connect } from './support/connect'
import { type DatabaseProcess, startDatabase } from './support/start-database'

let server: DatabaseProcess

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const square = (size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
      [-size, -size],
    ],
  ],
})

beforeAll(async () => {
  server = await startDatabase([{ name: 'places' }])
  await connect(server.url)
    .collection('places')
    .add([
      { _id: 'centre', loc: point(0, 0) },
      { _id: 'near', loc: point(0, 1) },
      { _id: 'far', loc: point(0, 10) },
      {
        _id: 'line',
        loc: {
          type: 'LineString',
          coordinates: [
            [-3, 0.5],
            [3, 0.5],
          ],
        },
      },
      { _id: 'area', loc: square(0.5) },
      { _id: 'none' },
    ])
})
afterAll(() => server.stop())

async function ids(loc: object, order?: object): Promise<string[]> {
  const reply = await server.post({
    action: 'database.getDocument',
    collectionName: 'places',
    query: JSON.stringify({ loc }),
    ...(order ? { order: JSON.stringify(order) } : {}),
  })
  return (reply.data as { list: string[] }).list.map((text) => (JSON.parse(text) as { _id: string })._id)
}

describe('geo operators', () => {
  it('$nearSphere: sorted by distance, in metres', async () => {
    const $geometry = point(0, 2)
    expect(await ids({ $nearSphere: { $geometry } })).toEqual(['near', 'centre', 'far'])
    expect(await ids({ $nearSphere: { $geometry, $maxDistance: 112_000 } })).toEqual(['near'])
    expect(await ids({ $nearSphere: { $geometry, $minDistance: 112_000 } })).toEqual(['centre', 'far'])
  })

  it('$nearSphere: an order that is asked for wins', async () => {
    expect(await ids({ $nearSphere: { $geometry: point(0, 2) } }, { _id: 1 })).toEqual([
      'centre',
      'far',
      'near',
    ])
  })

  it('geoNear of the SDK', async () => {
    const db = connect(server.url)
    const near = db.command.geoNear({ geometry: new db.Geo.Point(0, 9), maxDistance: 200_000 })
    expect((await db.collection('places').where({ loc: near }).get()).data).toMatchObject([{ _id: 'far' }])
  })

  it('$geoWithin: a polygon, border included, and all of a shape', async () => {
    expect(await ids({ $geoWithin: { $geometry: square(1) } })).toEqual(['centre', 'near', 'area'])
    expect(await ids({ $geoWithin: { $geometry: square(20) } })).toEqual([
      'centre',
      'near',
      'far',
      'line',
      'area',
    ])
  })

  it('$geoWithin: a hole is outside', async () => {
    const ring = square(5).coordinates.concat(square(0.2).coordinates)
    expect(await ids({ $geoWithin: { $geometry: { type: 'Polygon', coordinates: ring } } })).not.toContain(
      'centre',
    )
  })

  it('$geoWithin: a circle in radians', async () => {
    expect(await ids({ $geoWithin: { $centerSphere: [[0, 0], 0.02] } })).toEqual(['centre', 'near', 'area'])
  })

  it('$geoIntersects: points, lines and areas that share a point', async () => {
    expect(await ids({ $geoIntersects: { $geometry: square(0.5) } })).toEqual(['centre', 'line', 'area'])
    const crossing = {
      type: 'LineString',
      coordinates: [
        [2, 0],
        [2, 1],
      ],
    }
    expect(await ids({ $geoIntersects: { $geometry: crossing } })).toEqual(['line'])
  })

  it('$geoNear: adds the distance and the place', async () => {
    const stageValue = JSON.stringify({
      near: point(0, 0),
      distanceField: 'away.metres',
      includeLocs: 'away.place',
      key: 'loc',
      maxDistance: 200_000,
    })
    const reply = await server.post({
      action: 'database.aggregateDocuments',
      collectionName: 'places',
      stages: [{ stageKey: '$geoNear', stageValue }],
    })
    const [centre, near] = (reply.data as { list: string[] }).list.map(
      (text) => JSON.parse(text) as { _id: string; away: { metres: number; place: object } },
    )
    expect(centre).toMatchObject({ _id: 'centre', away: { metres: 0, place: point(0, 0) } })
    expect(near?.away.metres).toBeCloseTo(111_318.8, 0)
  })

  it('a malformed geometry is refused', async () => {
    for (const loc of [
      { $nearSphere: {} },
      { $geoWithin: { $geometry: point(0, 0) } },
      { $geoIntersects: 1 },
    ]) {
      const query = JSON.stringify({ loc })
      const reply = await server.post({ action: 'database.getDocument', collectionName: 'places', query })
      expect(reply).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    }
  })
})
