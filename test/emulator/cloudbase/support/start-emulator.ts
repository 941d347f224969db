import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface RunningProcess {
  url: string
  child: ChildProcess
  /** Ends it as a user would. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** Starts a program of this repository and waits for the line in which it says its address. */
export async function startProcess(
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (address) resolve(address)
    })
    void exited.then(() => reject(new Error(said.join(''))))
  })
  const end = async (action: () => void) => {
    action()
    await exited
  }
  return {
    url,
    child,
    stop: () => end(() => child.stdin.end()),
    kill: () => end(() => child.kill('SIGKILL')),
  }
}

const folders: string[] = []

/** A folder that is gone again after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cloudbase-test-'))
  folders.push(folder)
  return folder
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

export interface Emulator extends RunningProcess {
  dataDir: string
  /** Calls a function as a WeChat user; answers its result or throws with the service's code. */
  call<T = Record<string, unknown>>(openid: string, name: string, data?: unknown): Promise<T>
  /** The whole answer of a client API, refused or not. */
  client(openid: string | null, api: string, body: unknown): Promise<Answer>
  control(path: string, body?: unknown): Promise<Answer>
}

/** What the emulator answers; a request gets the parts that belong to it. */
export interface Answer {
  requestId: string
  result: Record<string, unknown>
  error: { code: string; message: string; errCode: number }
  now: string
  documents: Record<string, unknown>[]
  logs: { function: string; requestId: string; level: string; text: string }[]
  timers: Record<string, unknown>[]
  warnings: unknown[]
  data: { list: string[]; insertedIds: string[]; total: number; updated: number; deleted: number }
  fileID: string
  fileList: { fileID: string; tempFileURL: string; status: number; errMsg: string }[]
}

/** Starts a fixture project of `fixtures/` in a process of its own: jest's realm breaks `instanceof`. */
export async function startEmulator(project: string, dataDir = temporaryFolder()): Promise<Emulator> {
  const script = join(__dirname, 'emulator-process.ts')
  // A laptop in China, so that UTC inside functions is the emulator's doing.
  const env = { ...process.env, TZ: 'Asia/Shanghai' }
  const running = await startProcess(['--import', 'tsx', script, project, dataDir], env)
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const reply = await fetch(`${running.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return (await reply.json()) as Answer
  }
  const client = (openid: string | null, api: string, body: unknown) =>
    post(`/client/${api}`, body, openid ? { 'x-wx-openid': openid } : {})
  return {
    ...running,
    dataDir,
    client,
    async call(openid, name, data = {}) {
      const { result, error } = await client(openid, 'function', { name, data })
      if (error) throw new Error(`${error.code}: ${error.message}`)
      return result as never
    },
    async control(path, body) {
      if (body !== undefined) return post(`/_emulator${path}`, body)
      return (await (await fetch(`${running.url}/_emulator${path}`)).json()) as Answer
    },
  }
}
