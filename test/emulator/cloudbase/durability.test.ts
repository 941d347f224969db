import { startEmulator, temporaryFolder } from './support/start-emulator'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('a restart', () => {
  it('after kill -9 keeps every acknowledged document and file, the clock and the links', async () => {
    const dataDir = temporaryFolder()
    const first = await startEmulator('people', dataDir)
    await first.control('/clock', { at: '2040-01-01T00:00:00.000Z' })
    const acknowledged: string[] = []
    const write = async (id: string) => {
      await first.call('oA', 'notes', { add: id, text: id })
      const base64 = Buffer.from(id).toString('base64')
      await first.call('oA', 'files', { step: 'upload', cloudPath: `文件/${id}.txt`, base64 })
      acknowledged.push(id)
    }
    await write('first')
    const load = Promise.allSettled(Array.from({ length: 40 }, (_, index) => write(`n${index}`)))
    await write('second')
    await first.kill()
    await load

    const second = await startEmulator('people', dataDir)
    const ids = (await second.control('/documents?collection=notes')).documents.map(({ _id }) => _id)
    expect(acknowledged.length).toBeGreaterThanOrEqual(2)
    expect(ids).toEqual(expect.arrayContaining(acknowledged))
    const fileID = (id: string) => `cloud://people-test.636c-people-test-1250000000/文件/${id}.txt`
    for (const id of acknowledged) {
      const content = await second.call<string>('oA', 'files', { step: 'download', fileID: fileID(id) })
      expect(Buffer.from(content, 'base64').toString()).toBe(id)
    }
    expect((await second.control('/clock')).now).toMatch(/^2040-01-01T/)
    await second.stop()
  })

  it('keeps links valid, and forgets snapshots as a new process does', async () => {
    const dataDir = temporaryFolder()
    const first = await startEmulator('people', dataDir)
    const { fileID } = await first.call<{ fileID: string }>('oA', 'files', {
      step: 'upload',
      cloudPath: 'a.txt',
      base64: 'aGk=',
    })
    const links = { step: 'link', fileID, maxAge: 600 }
    const { fileList } = await first.call<{ fileList: { tempFileURL: string }[] }>('oA', 'files', links)
    await first.control('/snapshot', { name: 'old' })
    await first.kill()

    const second = await startEmulator('people', dataDir)
    const { pathname, search } = new URL(fileList[0]!.tempFileURL)
    expect(await (await fetch(`${second.url}${pathname}${search}`)).text()).toBe('hi')
    expect((await second.control('/reset', { name: 'old' })).error.code).toBe('INVALID_PARAM')
    await second.stop()
  })
})
