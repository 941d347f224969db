import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Transaction } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

const declarations = [
  { name: 'single', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 as const }] }] },
  { name: 'left' },
  { name: 'right' },
]

describe('kill -9', () => {
  const folder = mkdtempSync(join(tmpdir(), 'durable-'))
  const file = join(folder, 'database.sqlite')
  let server: DatabaseProcess | undefined
  afterAll(async () => {
    await server?.kill()
    rmSync(folder, { recursive: true })
  })

  it('loses nothing that was acknowledged and leaves no half transaction, five times over', async () => {
    const acknowledged = { single: [] as string[], pairs: [] as string[] }
    for (let round = 0; round < 5; round++) {
      server = await startDatabase(declarations, file)
      const writers = [0, 1].flatMap((lane) => [
        writeSingles(server as DatabaseProcess, `s${round}-${lane}`, acknowledged.single),
        writePairs(server as DatabaseProcess, `p${round}-${lane}`, acknowledged.pairs),
      ])
      const before = acknowledged.pairs.length
      while (acknowledged.pairs.length < before + 20) await new Promise(setImmediate)
      await server.kill()
      await Promise.all(writers)
    }
    server = await startDatabase(declarations, file)
    const ids = async (collection: string) => allIds(server as DatabaseProcess, collection)
    const [single, left, right] = [await ids('single'), await ids('left'), await ids('right')]
    expect(acknowledged.single.filter((id) => !single.has(id))).toEqual([])
    expect(acknowledged.pairs.filter((id) => !left.has(id) || !right.has(id))).toEqual([])
    expect([...left].sort()).toEqual([...right].sort())
    expect(acknowledged.single.length).toBeGreaterThan(20)
  }, 60_000)
})

/** Inserts until the server is gone; notes what was acknowledged. */
async function writeSingles({ url }: DatabaseProcess, lane: string, acknowledged: string[]): Promise<void> {
  const singles = connect(url).collection('single')
  for (let n = 0; ; n++) {
    const _id = `${lane}-${n}`
    if (!(await survives(singles.add({ _id, n })))) return
    acknowledged.push(_id)
  }
}

/** Writes pairs in transactions until the server is gone. */
async function writePairs({ url }: DatabaseProcess, lane: string, acknowledged: string[]): Promise<void> {
  const db = connect(url)
  for (let n = 0; ; n++) {
    const _id = `${lane}-${n}`
    const pair = db.runTransaction(async (transaction: Transaction) => {
      await transaction.collection('left').add({ _id })
      await transaction.collection('right').add({ _id })
    })
    if (!(await survives(pair))) return
    acknowledged.push(_id)
  }
}

const survives = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )

async function allIds(server: DatabaseProcess, collection: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let offset = 0; ; offset += 1000) {
    const reply = await server.post({
      action: 'database.getDocument',
      collectionName: collection,
      limit: 1000,
      offset,
    })
    const { list } = reply.data as { list: string[] }
    for (const text of list) ids.add((JSON.parse(text) as { _id: string })._id)
    if (list.length < 1000) return ids
  }
}
