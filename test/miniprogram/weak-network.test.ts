import type * as ApiModule from '../../miniprogram/api/index'
import { candidate } from '../support/actors'
import { startDraft, submittedForm } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { jpeg } from '../support/sample-files'
import { openPhone, until, untilSaid, wordsOf } from './support/phone'

jest.setTimeout(120_000)

const picked = (path: string) => ({ path, name: `${path}.jpg`, bytes: 60_000, type: 'image' })

/** What a page does when the network is weak, gone, and back (P5); pages are real, answered by the real functions. */
describe('on a weak network', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  /** The page where the signed form is uploaded. `lose` says for which routes the answer gets lost on its way. */
  async function documents(lose: string[] = []) {
    const { applicationId } = await submittedForm(candidate())
    const asked: string[] = []
    const losing: TestCloud = {
      ...cloud,
      async invoke(name, event, openid) {
        const { $url } = event as { $url: string }
        asked.push($url)
        const answer = await cloud.invoke(name, event, openid)
        if (lose[0] === $url) {
          lose.shift()
          throw new Error('the answer was lost')
        }
        return answer
      },
    }
    const phone = openPhone({ cloud: losing, openid: candidate().openid })
    const page = phone.mount('packages/application/documents/documents')
    await page.instance['onLoad']!({ applicationId })
    const pick = (...paths: string[]) => {
      for (const path of paths) phone.files.set(path, jpeg({ width: 1240, height: 1754 }))
      page.instance['onPick']!({ detail: { files: paths.map(picked) } })
    }
    const signedForms = async () =>
      (await candidate().call('application', 'get', { applicationId })).signedForms.length
    return { page, phone, pick, signedForms, asked }
  }

  it('uploads that the network cut off go on by themselves when it is back (P5)', async () => {
    const { page, phone, pick, signedForms } = await documents()
    phone.setNetwork(false)
    pick('one', 'two')
    await untilSaid(page, '没有网络，恢复后自动继续上传。')
    expect(await signedForms()).toBe(0)
    phone.setNetwork(true)
    await becomes(signedForms, 2)
    expect(wordsOf(page)).not.toContain('没有网络，恢复后')
  })

  it('a lost answer makes no second file: the retry says the same upload, and the server takes it once (P5)', async () => {
    const { page, pick, signedForms, asked } = await documents(['attachFile'])
    pick('one')
    await untilSaid(page, '重试')
    expect(await signedForms()).toBe(1)
    const [{ key }] = page.instance.data['uploads'] as [{ key: string }]
    page.instance['onRetry']!({ detail: { key } })
    await becomes(() => (page.instance.data['uploads'] as unknown[]).length, 0)
    expect(await signedForms()).toBe(1)
    expect(asked.filter((route) => route === 'requestUpload')).toHaveLength(1)
    expect(asked.filter((route) => route === 'attachFile')).toHaveLength(2)
  })

  it('an upload that was refused does not come back with the network: the person decides (P5)', async () => {
    const { page, phone, pick, asked } = await documents()
    phone.files.set('pdf', Buffer.from('not a file of any kind'))
    page.instance['onPick']!({ detail: { files: [picked('pdf')] } })
    await untilSaid(page, '文件内容不是要求的格式')
    const before = asked.length
    phone.setNetwork(false)
    phone.setNetwork(true)
    pick('one')
    await becomes(() => (page.instance.data['files'] as unknown[]).length, 1)
    expect(asked.slice(before)).toEqual(['requestUpload', 'attachFile'])
  })

  it('a read that found no network is asked once more, a write is not (P5)', async () => {
    let reads = 0
    let writes = 0
    const { applicationId, revision } = await startDraft(candidate())
    const phone = openPhone({ cloud, openid: candidate().openid })
    const { wx } = globalThis as unknown as { wx: { cloud: { callFunction: unknown } } }
    wx.cloud.callFunction = async ({ data }: { data: { $url: string } }) => {
      if (data.$url === 'get') reads++
      else writes++
      throw new Error('offline')
    }
    const { api } = loadApi()
    await expect(api.application('get', { applicationId })).rejects.toMatchObject({ code: 'NETWORK_FAILED' })
    const saving = api.application('saveDraft', { applicationId, revision, changes: {} })
    await expect(saving).rejects.toMatchObject({ code: 'NETWORK_FAILED' })
    expect([reads, writes]).toEqual([2, 1])
    expect(phone.said).toEqual([])
  })

  it('a call that is not answered is given up after 8 seconds, and says that nothing came (P5)', async () => {
    openPhone({ cloud, openid: candidate().openid })
    const { wx } = globalThis as unknown as { wx: { cloud: { callFunction: unknown } } }
    wx.cloud.callFunction = () => new Promise(() => undefined)
    jest.useFakeTimers()
    try {
      const { api } = loadApi()
      let outcome = 'waiting'
      void api.exam('list', {}).catch(({ code }: { code: string }) => (outcome = code))
      await jest.advanceTimersByTimeAsync(7_999)
      expect(outcome).toBe('waiting')
      await jest.advanceTimersByTimeAsync(1)
      expect(outcome).toBe('TIMED_OUT')
    } finally {
      jest.useRealTimers()
    }
  })

  it('the bar at the top says that there is no network, and goes by itself (P5)', async () => {
    const phone = openPhone({ cloud, openid: candidate().openid })
    const bar = phone.mount('components/offline-bar/offline-bar')
    expect(wordsOf(bar)).toBe('')
    phone.setNetwork(false)
    await untilSaid(bar, '网络')
    phone.setNetwork(true)
    await becomes(() => wordsOf(bar), '')
  })
})

type Api = typeof ApiModule
const loadApi = (): Api => {
  jest.resetModules()
  return jest.requireActual<Api>('../../miniprogram/api/index')
}

async function becomes<T>(measure: () => T | Promise<T>, wanted: T): Promise<void> {
  let last: T
  await until(
    async () => (last = await measure()) === wanted,
    () => `${String(last)} never became ${String(wanted)}`,
  )
}
