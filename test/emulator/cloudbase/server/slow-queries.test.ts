import { SlowQueries } from '../../../../emulator/cloudbase/server/slow-queries'

/** A list of slow queries whose stopwatch a test moves. */
function watched() {
  const watch = { ms: 0 }
  const queries = new SlowQueries({ now: () => 1_000 }, () => watch.ms)
  const run = (durationMs: number, body: Record<string, unknown>, fail = false) =>
    queries.time('database.getDocument', body, async () => {
      watch.ms += durationMs
      if (fail) throw new Error('refused')
      return 'answer'
    })
  return { queries, run }
}

const body = { collectionName: 'notes', query: '{"phone":"139****0001","at":{"$gt":1}}' }

it('an action of 100 ms is listed with the fields of its condition, never with their values', async () => {
  const { queries, run } = watched()
  expect(await run(100, body)).toBe('answer')
  expect(queries.list()).toEqual([
    {
      kind: 'slow',
      at: 1_000,
      collection: 'notes',
      action: 'database.getDocument',
      query: '["phone","at"]',
      durationMs: 100,
    },
  ])
})

it('a quick action is not listed', async () => {
  const { queries, run } = watched()
  await run(99, body)
  expect(queries.list()).toEqual([])
})

it('a slow action that fails is listed and fails', async () => {
  const { queries, run } = watched()
  await expect(run(500, { collectionName: 'notes', query: 'no JSON' }, true)).rejects.toThrow('refused')
  expect(queries.list()).toMatchObject([{ durationMs: 500, query: '[]' }])
})

it('the latest thousand are kept', async () => {
  const { queries, run } = watched()
  for (let turn = 0; turn < 1_001; turn += 1) await run(100 + turn, body)
  expect([queries.list().length, queries.list()[0]?.durationMs]).toEqual([1_000, 101])
})
