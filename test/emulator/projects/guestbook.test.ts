import { runProject, type RunningProject } from '../cloudbase/support/run-project'

interface Entry {
  _id: string
  text: string
  likes: number
}

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('guestbook: a project with wx-server-sdk, run by the bin', () => {
  let project: RunningProject
  beforeAll(async () => void (project = await runProject('guestbook')))
  afterAll(() => project.stop())
  const entries = <T>(openid: string, action: string, data: object = {}) =>
    project.call<T>(openid, 'entries', { action, ...data })

  it('guests write, and everybody reads the newest first', async () => {
    for (const text of ['早', '午', '晚']) {
      await entries('oAn', 'write', { text })
      await project.control('/clock', { advanceMs: 1000 })
    }
    const newest = await entries<Entry[]>('oBo', 'newest', { limit: 2 })
    expect(newest.map(({ text }) => text)).toEqual(['晚', '午'])
    expect(newest[0]).not.toHaveProperty('openid')
  })

  it('an entry that is too long is refused and leaves nothing', async () => {
    const before = await entries<Entry[]>('oAn', 'newest')
    expect(await entries('oAn', 'write', { text: '长'.repeat(201) })).toEqual({ refused: 'text' })
    expect(await entries('oAn', 'newest')).toEqual(before)
  })

  it('likes of the same moment all count', async () => {
    const { _id } = await entries<Entry>('oAn', 'write', { text: '受欢迎' })
    await Promise.all(Array.from({ length: 12 }, (_, index) => entries(`oFan${index}`, 'like', { _id })))
    const newest = await entries<Entry[]>('oAn', 'newest')
    expect(newest.find((entry) => entry._id === _id)?.likes).toBe(12)
  })

  it('only the one who wrote an entry removes it', async () => {
    const { _id } = await entries<Entry>('oAn', 'write', { text: '我的' })
    expect(await entries('oBo', 'remove', { _id })).toBe(0)
    expect(await entries('oAn', 'remove', { _id })).toBe(1)
  })

  it('a picture is kept under its Chinese name and opens by its link', async () => {
    const base64 = Buffer.from('pixels').toString('base64')
    const { fileID, url } = await project.call<{ fileID: string; url: string }>('oAn', 'pictures', {
      name: '合影.png',
      base64,
    })
    expect(fileID).toMatch(/^cloud:\/\/guestbook-1\..+\/客人\/合影\.png$/)
    const reply = await fetch(url)
    expect([await reply.text(), reply.headers.get('content-type')]).toEqual(['pixels', 'image/png'])
  })
})
