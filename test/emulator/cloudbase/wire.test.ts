import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmulator, temporaryFolder } from './support/start-emulator'
import { postAction } from './support/signed-headers'
import { runScript } from './wire/run-script'

type Captures = Record<string, { request: string; body: { action?: string } | null }[]>

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

async function captured(sdk: string): Promise<Captures> {
  const output = await runScript('capture-process.ts', [sdk, temporaryFolder()])
  return JSON.parse(/^captured (.*)$/m.exec(output)?.[1] ?? '{}') as Captures
}

/**
 * The golden files hold what the pinned SDKs send. After an upgrade that changes the wire on purpose, read the
 * difference, teach the emulator, and write them anew with `UPDATE_GOLDEN=1` and `npm run format`.
 */
describe.each(['node-sdk', 'wx-server-sdk'])('the requests of %s', (sdk) => {
  const file = join(__dirname, 'golden', `${sdk}.json`)
  let captures: Captures
  beforeAll(async () => {
    captures = await captured(sdk)
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${JSON.stringify(captures, null, 2)}\n`)
  })

  it('are what they were when the emulator was built', () => {
    expect(existsSync(file)).toBe(true)
    expect(captures).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it('are answered at their first attempt: no step sends one twice', () => {
    for (const requests of Object.values(captures)) {
      const texts = requests.map((request) => JSON.stringify(request))
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})

describe('both SDKs at once', () => {
  const counter = async (processes: number, times: number) => {
    const cloud = await startEmulator('people')
    const body = { action: 'database.insertDocument', collectionName: 'notes' }
    await postAction(cloud, { ...body, data: ['{"_id":"counter","node":0,"wx":0}'] })
    const runs = Array.from({ length: processes }, () =>
      runScript('counting-process.ts', [cloud.url, String(times)]),
    )
    await Promise.all(runs)
    const { documents } = await cloud.control('/documents?collection=notes')
    await cloud.stop()
    const of = (sdk: string) => documents.filter((document) => document['sdk'] === sdk).length
    const { node, wx } = documents.find(({ _id }) => _id === 'counter')!
    return { node, wx, nodeDocuments: of('node'), wxDocuments: of('wx') }
  }

  it('from one process lose no write', async () => {
    const each = 40
    expect(await counter(1, each)).toEqual({ node: each, wx: each, nodeDocuments: each, wxDocuments: each })
  })

  it('from three processes lose no write', async () => {
    const all = 3 * 15
    expect(await counter(3, 15)).toEqual({ node: all, wx: all, nodeDocuments: all, wxDocuments: all })
  })
})
