import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmulator, temporaryFolder, type Emulator } from '../support/start-emulator'
import { runProject } from '../support/run-project'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

const textOf = async (cloud: { url: string }) => (await fetch(`${cloud.url}/_emulator/state/export`)).text()
const importInto = async (cloud: { url: string }, body: string) => {
  const reply = await fetch(`${cloud.url}/_emulator/state/import`, { method: 'POST', body })
  return (await reply.json()) as { imported?: true; error?: { code: string; message: string } }
}
/** The head tells the time, which goes on. */
const withoutHead = (lines: string) => lines.split('\n').slice(1)
const documentsOf = async (cloud: Emulator) => (await cloud.control('/documents?collection=notes')).documents

describe('the state of an environment', () => {
  let cloud: Emulator
  beforeAll(async () => {
    cloud = await startEmulator('people')
    await cloud.control('/clock', { at: '2041-01-01T00:00:00.000Z' })
    await cloud.call('oA', 'notes', { add: 'first', text: '一' })
    const upload = {
      step: 'upload',
      cloudPath: '文件/一.bin',
      base64: Buffer.from([0, 255, 10]).toString('base64'),
    }
    await cloud.call('oA', 'files', upload)
  })
  afterAll(() => cloud.stop())

  it('export, import: another emulator has the same documents, files and time', async () => {
    const text = await textOf(cloud)
    const other = await startEmulator('people')
    await other.call('oA', 'notes', { add: 'to be replaced', text: 'x' })
    expect(await importInto(other, text)).toEqual({ imported: true })
    expect(await documentsOf(other)).toEqual(await documentsOf(cloud))
    const fileID = 'cloud://people-test.636c-people-test-1250000000/文件/一.bin'
    const content = await other.call<string>('oA', 'files', { step: 'download', fileID })
    expect([...Buffer.from(content, 'base64')]).toEqual([0, 255, 10])
    expect((await other.control('/clock')).now).toMatch(/^2041-01-01T00:/)
    expect(withoutHead(await textOf(other))).toEqual(withoutHead(text))
    await other.stop()
  })

  it('export: dates stay dates', async () => {
    expect(await textOf(cloud)).toMatch(/"writtenAt":\{"\$date":/)
  })

  it.each([
    ['no head', '{"kind":"collection","name":"notes"}', /^Line 1 /],
    ['no JSON', '{"kind":"head","version":1,"envId":"e","offsetMs":0}\nhello', /^Line 2 .*not JSON/],
    ['an unknown kind', '{"kind":"head","version":1,"envId":"e","offsetMs":0}\n{"kind":"moon"}', /^Line 2 /],
  ])('import: %s is refused and changes nothing', async (_, body, words) => {
    const before = await textOf(cloud)
    const { error } = await importInto(cloud, body)
    expect(error?.message).toMatch(words)
    expect(await textOf(cloud)).toBe(before)
  })

  it('import: a document that the database refuses puts everything back', async () => {
    const before = await textOf(cloud)
    const twice = '{"kind":"document","collection":"notes","document":{"_id":"same"}}'
    const head = '{"kind":"head","version":1,"envId":"e","offsetMs":0}'
    const { error } = await importInto(cloud, [head, twice, twice].join('\n'))
    expect(error?.message).toMatch(/E11000/)
    expect(withoutHead(await textOf(cloud))).toEqual(withoutHead(before))
  })

  it('save, load: a state outlives the process', async () => {
    const dataDir = temporaryFolder()
    const first = await startEmulator('people', dataDir)
    await first.call('oA', 'notes', { add: 'saved', text: 'x' })
    await first.control('/state/save', { name: '一号' })
    await first.call('oA', 'notes', { add: 'later', text: 'x' })
    await first.kill()
    const second = await startEmulator('people', dataDir)
    expect(await documentsOf(second)).toHaveLength(2)
    await second.control('/state/load', { name: '一号' })
    expect((await documentsOf(second)).map(({ _id }) => _id)).toEqual(['saved'])
    expect(await second.control('/state')).toMatchObject({ states: [{ name: '一号' }] })
    expect((await second.control('/state/load', { name: 'none' })).error.code).toBe('INVALID_PARAM')
    expect((await second.control('/state/save', { name: '../out' })).error.code).toBe('INVALID_PARAM')
    await second.stop()
  })

  it('reset: a snapshot is back as often as asked, whatever was added in between', async () => {
    await cloud.control('/snapshot', { name: 'quick' })
    const before = await documentsOf(cloud)
    for (let turn = 0; turn < 5; turn += 1) {
      await cloud.call('oA', 'notes', { add: `extra-${turn}`, text: 'x' })
      expect(await documentsOf(cloud)).not.toEqual(before)
      await cloud.control('/reset', { name: 'quick' })
      expect(await documentsOf(cloud)).toEqual(before)
    }
  })

  it('the bin exports to a file and starts from one', async () => {
    const file = join(temporaryFolder(), 'state.jsonl')
    const head = { kind: 'head', version: 1, envId: 'guestbook-1', offsetMs: 0 }
    const entry = {
      kind: 'document',
      collection: 'entries',
      document: { _id: 'e1', text: '带来的', likes: 3 },
    }
    writeFileSync(file, [head, entry].map((line) => JSON.stringify(line)).join('\n'))
    const dataDir = temporaryFolder()
    const project = await runProject('guestbook', { dataDir, args: ['--import', file] })
    await project.call('oA', 'entries', { action: 'like', _id: 'e1' })
    await project.stop()
    const copy = join(temporaryFolder(), 'copy.jsonl')
    // It ends without an address: it only writes the file.
    await expect(runProject('guestbook', { dataDir, args: ['--export', copy] })).rejects.toThrow()
    expect(readFileSync(copy, 'utf8')).toContain('"likes":4')
  })
})
