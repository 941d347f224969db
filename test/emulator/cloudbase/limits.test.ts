import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProject } from '../../../emulator/cloudbase/config/read-project'
import { postAction } from './support/signed-headers'
import { startEmulator, temporaryFolder, type Emulator } from './support/start-emulator'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('limits of the service', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())
  const admin = (body: Record<string, unknown>) => postAction(cloud, body)
  const fileID = 'cloud://people-test.636c-people-test-1250000000/none.txt'
  const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

  it.each([
    ['storage.batchGetDownloadUrl', (count: number) => ({ file_list: times(count, { fileid: fileID }) })],
    ['storage.batchDeleteFile', (count: number) => ({ fileid_list: times(count, fileID) })],
    [
      'storage.batchCopyFile',
      (count: number) => ({ file_list: times(count, { src_path: 'a.txt', dst_path: 'b/a.txt' }) }),
    ],
  ])('%s: 50 files are taken, none and 51 are INVALID_PARAM', async (action, body) => {
    expect((await admin({ action, ...body(50) })).code).toBeUndefined()
    expect((await admin({ action, ...body(51) })).code).toBe('INVALID_PARAM')
    expect((await admin({ action, ...body(0) })).code).toBe('INVALID_PARAM')
  })

  it.each(['temp-urls', 'delete-files'])('client %s: 51 files are INVALID_PARAM', async (api) => {
    const { error } = await cloud.client('oA', api, { fileList: times(51, fileID) })
    expect(error.code).toBe('INVALID_PARAM')
    expect((await cloud.client('oA', api, { fileList: times(50, fileID) })).fileList).toHaveLength(50)
  })

  it.each(['x'.repeat(851), '字'.repeat(284), 'a/\u0007.txt'])(
    'storage.getUploadMetadata: refuses a path that is too long or has control characters',
    async (path) => {
      const { code } = await admin({ action: 'storage.getUploadMetadata', path })
      expect(code).toBe('INVALID_PARAM')
    },
  )

  it('functions.invokeFunction: an event above 6 MB is refused', async () => {
    const request_data = JSON.stringify({ stuffing: 'x'.repeat(6 * 1024 * 1024) })
    const { code } = await admin({ action: 'functions.invokeFunction', function_name: 'bulk', request_data })
    expect(code).toBe('FUNCTIONS_PAYLOAD_LIMIT_EXCEEDED')
  })

  it('HTTP access: a body above 6 MB is 413 and reaches no function', async () => {
    const body = 'x'.repeat(6 * 1024 * 1024 + 1)
    const reply = await fetch(`${cloud.url}/http/webhook`, { method: 'POST', body })
    expect(reply.status).toBe(413)
    expect(await reply.json()).toMatchObject({ code: 'FUNCTIONS_PAYLOAD_LIMIT_EXCEEDED' })
    const { logs } = await cloud.control(`/logs?requestId=${reply.headers.get('x-request-id')}`)
    expect(logs).toEqual([])
  })

  it('database.addCollection: the 101st collection is refused', async () => {
    const { collections } = (await cloud.control('/collections')) as unknown as { collections: string[] }
    for (let number = collections.length; number < 100; number += 1) {
      const { code } = await admin({ action: 'database.addCollection', collectionName: `made_${number}` })
      expect(code).toBeUndefined()
    }
    const { code } = await admin({ action: 'database.addCollection', collectionName: 'one_too_many' })
    expect(code).toBe('DATABASE_COLLECTION_EXCEED_LIMIT')
  })
})

it('a project that declares 101 collections does not start', () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'database/collections'), { recursive: true })
  writeFileSync(join(dir, 'cloudbaserc.json'), '{"envId":"e"}')
  for (let number = 0; number < 101; number += 1) {
    writeFileSync(join(dir, `database/collections/c${number}.json`), '{}')
  }
  expect(() => readProject(dir, {})).toThrow(/declares 101 collections/)
})
