import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProject } from '../../../../emulator/cloudbase/config/read-project'
import { FileAccess, fileRules, type FileRule } from '../../../../emulator/cloudbase/storage/file-access'
import { startProcess, temporaryFolder } from '../support/start-emulator'

const bin = join(__dirname, '../../../../emulator/cloudbase/bin/cloudbase-emulator.mjs')

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

/** What a user may do with a file of their own, of another user, and of a function. */
function allowed(rule: FileRule): string[] {
  const access = new FileAccess(rule, { now: () => 1_000 })
  return ['oMei', 'oLi', null].flatMap((owner) =>
    (['read', 'write'] as const)
      .filter((operation) => access.allows(operation, 'oMei', { path: 'a/b.txt', owner }))
      .map((operation) => `${operation} ${owner === 'oMei' ? 'own' : (owner ?? "a function's")}`),
  )
}

describe('permissions of files', () => {
  const everybody = ['read own', 'read oLi', "read a function's"]
  it.each([
    ['PRIVATE', ['read own', 'write own']],
    ['READONLY', ['read own', 'write own', 'read oLi', "read a function's"]],
    ['ADMINWRITE', everybody],
    ['ADMINONLY', []],
  ] as const)('%s', (name, expected) => {
    expect(allowed(fileRules[name])).toEqual(expected)
  })

  it.each([
    ['true', everybody],
    ['auth != null', everybody],
    ['resource.openid == auth.openid', ['read own']],
    ['resource.openid == auth.uid', ['read own']],
    ['resource.openid != auth.openid', ['read oLi', "read a function's"]],
    ["resource.path == 'a/b.txt'", everybody],
    ["resource.path == 'a/c.txt'", []],
    ['resource.openid == null', ["read a function's"]],
    ['now > 999', everybody],
    ['doc._openid == auth.openid', []],
    ["get('database.a.b') == null", []],
    ['/^a/.test(resource.path)', []],
  ])('a rule of its own: %s', (read, expected) => {
    expect(allowed({ read, write: false })).toEqual(expected)
  })
})

describe('database/storage.json', () => {
  const project = (storage?: string) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'database'), { recursive: true })
    writeFileSync(join(folder, 'cloudbaserc.json'), '{"envId":"files"}')
    if (storage) writeFileSync(join(folder, 'database/storage.json'), storage)
    return folder
  }

  it('without it files are PRIVATE; a permission that is none is refused by name', () => {
    expect(readProject(project(), {}).storageRule).toEqual(fileRules.PRIVATE)
    expect(readProject(project('{"rule":{"read":true}}'), {}).storageRule).toEqual({
      read: true,
      write: false,
    })
    expect(() => readProject(project('{"rule":"PUBLIC"}'), {})).toThrow(/database\/storage\.json: rule/)
  })

  it('a mini-program meets it in uploads, links and removals', async () => {
    const folder = project('{"rule":"READONLY"}')
    const emulator = await startProcess([bin, '--project', folder])
    const client = async (openid: string, api: string, body: FormData | object) => {
      const isForm = body instanceof FormData
      const reply = await fetch(`${emulator.url}/client/${api}`, {
        method: 'POST',
        headers: { 'x-wx-openid': openid },
        body: isForm ? body : JSON.stringify(body),
      })
      return (await reply.json()) as {
        fileID: string
        fileList: { status: number }[]
        error?: { code: string }
      }
    }
    const upload = (openid: string) => {
      const form = new FormData()
      form.set('cloudPath', 'shared.txt')
      form.set('file', new Blob(['text']), 'shared.txt')
      return client(openid, 'upload', form)
    }
    const { fileID } = await upload('oMei')
    const status = async (openid: string, api: string) =>
      (await client(openid, api, { fileList: [fileID] })).fileList[0]?.status
    expect(await status('oLi', 'temp-urls')).toBe(0)
    expect((await upload('oLi')).error?.code).toBe('STORAGE_EXCEED_AUTHORITY')
    expect(await status('oLi', 'delete-files')).toBe(-503002)
    expect(await status('oMei', 'delete-files')).toBe(0)
    await emulator.kill()
  })
})
