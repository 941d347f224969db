import { connect } from './support/connect'
import { expressionCases } from './support/expression-cases'
import { commandCases, type Sample } from './support/command-cases'
import { stageCases } from './support/stage-cases'
import { type DatabaseProcess, startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startDatabase([{ name: 'samples' }])
  db = connect(server.url)
})
beforeEach(async () => {
  await db.collection('samples').doc('one').set(sample)
})
afterAll(() => server.stop())

const sample: Sample = {
  n: 5,
  text: 'Hello',
  list: [3, 1, 2],
  people: [{ age: 20 }, { age: 30 }],
  at: new Date('2026-05-14T09:20:31.250Z'),
  place: { type: 'Point', coordinates: [120, 30] },
}

/** The names that the SDK itself offers: a new version's new name fails here until it has a case. */
const sdkCommands = () => {
  // The list of the package, not a copy of it.
  const { Command } = require('@cloudbase/database/dist/commonjs/command') as { Command: SdkCommand }
  return Command
}
type SdkCommand = Record<string, unknown> & { aggregate: object; project: object }

describe('every command of @cloudbase/database is answered or refused by name', () => {
  it('there is a case for each', () => {
    const { aggregate, project, ...commands } = sdkCommands()
    const offered = [...Object.keys(commands), ...Object.keys(project).map((name) => `project.${name}`)]
    expect(Object.keys(commandCases).sort()).toEqual(offered.sort())
    const stages = Object.getOwnPropertyNames(Object.getPrototypeOf(db.collection('samples').aggregate()))
    const own = ['constructor', 'end', 'unwrap', 'done', '_pipe']
    expect(Object.keys(stageCases).sort()).toEqual(stages.filter((name) => !own.includes(name)).sort())
    expect(Object.keys(expressionCases).sort()).toEqual(Object.keys(aggregate).sort())
  })

  it.each(Object.entries(commandCases))('%s', async (_name, check) => {
    await check(db)
  })

  it.each(Object.entries(stageCases))('stage %s', async (_name, [ask, expected]) => {
    const from = db.collection('samples').aggregate() as unknown as Parameters<typeof ask>[0]
    expect((await ask(from, new db.Geo.Point(120, 30)).end()).data).toEqual(expected)
  })

  it.each(Object.entries(expressionCases))('aggregate.%s', async (name, [operand, expected, how]) => {
    const $ = db.command.aggregate as unknown as Record<string, (operand: unknown) => unknown>
    const aggregation = db.collection('samples').aggregate().match({ _id: 'one' })
    const asked =
      name === 'pipeline'
        ? aggregation.lookup({ from: 'samples', pipeline: pipelineOf(db), as: 'v' })
        : how === 'group'
          ? aggregation.unwind('$list').group({ _id: null, v: $[name]?.(operand) })
          : aggregation.addFields({ v: $[name]?.(operand) })
    if (how === 'refused') return expect(asked.end()).rejects.toThrow(String(expected))
    const [{ v }] = (await asked.end()).data as [{ v: unknown }]
    if (typeof expected === 'number' && typeof v === 'number') expect(v).toBeCloseTo(expected, 10)
    else expect(v).toEqual(expected)
  })
})

const pipelineOf = (database: typeof db) => {
  const { pipeline } = database.command.aggregate as unknown as { pipeline(): Pipeline }
  return pipeline().match({ n: 5 }).project({ _id: 0, n: 1 }).done()
}
interface Pipeline {
  match(query: object): Pipeline
  project(fields: object): Pipeline
  done(): unknown
}
