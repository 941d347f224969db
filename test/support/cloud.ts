import type { Reply } from '../../cloudfunctions/_shared/reply'
import { requestJson } from './request-json'
import { CLOUD_SCRIPT, startCloudProcess, type CloudProcess } from './start-cloud-process'
import { testClock, type TestClock } from './test-clock'

/** What every test starts from: `resetTo(DEMO_WORLD)`. */
export const DEMO_WORLD = 'demo-world'

/** The embedded CloudBase in a process of its own, with the built bundles, the WeChat services and the demo world. */
export interface TestCloud {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** What the functions find in their environment. */
  settings: Record<string, string>
  /** Calls a route as a WeChat user, the way the mini-program does; answers the whole reply. */
  call(name: string, route: string, input: unknown, openid: string): Promise<Reply<unknown>>
  /** Calls a function with any event, as a WeChat user. */
  invoke(name: string, event: unknown, openid: string): Promise<unknown>
  clock: TestClock
  /** All documents of a collection, dates as ISO text. */
  documents<T = Record<string, unknown>>(collection: string): Promise<T[]>
  /** Runs a timer of a function now. */
  runTimer(name: string, trigger?: string): Promise<unknown>
  /** A request to any path of the server, for HTTP access and the WeChat services. */
  http(path: string, init?: RequestInit): Promise<Response>
  snapshot(name: string): Promise<void>
  resetTo(name: string): Promise<void>
  /** Every line that functions wrote since the start. */
  logs(): Promise<string>
  /** What the embedded CloudBase noticed: scans, slow queries. */
  warnings(): Promise<string>
  /** What the process of the cloud wrote to its terminal. */
  output(): string
  stop(): Promise<void>
}

let current: TestCloud | undefined

/** The cloud of this test file; actors speak to it. */
export function currentCloud(): TestCloud {
  if (!current) throw new Error('startCloud() has not been called in this test file')
  return current
}

/** Starts a cloud for a test file: `beforeAll(() => startCloud())`, `afterAll(stopCloud)`. Journeys start another script. */
export async function startCloud(script = CLOUD_SCRIPT): Promise<TestCloud> {
  return connectCloud(await startCloudProcess(script))
}

/** Makes a cloud that runs already the one that actors speak to, and keeps what is in it as `DEMO_WORLD`. */
export async function connectCloud({ url, settings, output, stop }: CloudProcess): Promise<TestCloud> {
  const post = (path: string, body: unknown, headers = {}) => requestJson(`${url}${path}`, body, headers)
  const control = (action: string, body: unknown) => post(`/_emulator/${action}`, body)
  const invoke = async (name: string, event: unknown, openid: string) => {
    const answer = await post('/client/function', { name, data: event }, { 'x-wx-openid': openid })
    if (answer['error']) throw new Error(`${name} failed: ${JSON.stringify(answer['error'])}`)
    return answer['result']
  }
  const cloud: TestCloud = {
    url,
    settings,
    invoke,
    call: async (name, route, input, openid) =>
      (await invoke(name, { $url: route, input }, openid)) as Reply<unknown>,
    clock: testClock(url),
    async documents<T>(collection: string) {
      const answer = await requestJson(`${url}/_emulator/documents?collection=${collection}`)
      return answer['documents'] as T[]
    },
    runTimer: (name, trigger) => control('timers/run', { function: name, ...(trigger ? { trigger } : {}) }),
    http: (path, init) => fetch(`${url}${path}`, init),
    snapshot: async (name) => void (await control('snapshot', { name })),
    resetTo: async (name) => void (await control('reset', { name })),
    logs: async () => JSON.stringify(await requestJson(`${url}/_emulator/logs`)),
    warnings: async () => JSON.stringify(await requestJson(`${url}/_emulator/warnings`)),
    output,
    stop,
  }
  await cloud.snapshot(DEMO_WORLD)
  current = cloud
  return cloud
}

export const stopCloud = (): Promise<void> => currentCloud().stop()
