import { join } from 'node:path'
import { startProcess, temporaryFolder, type RunningProcess } from './start-emulator'

const bin = join(__dirname, '../../../../emulator/cloudbase/bin/cloudbase-emulator.mjs')

export interface RunningProject extends RunningProcess {
  /** Calls a function as a WeChat user; answers its result or throws with the service's code. */
  call<T>(openid: string, name: string, data: unknown): Promise<T>
  /** `POST` with a body, `GET` without. */
  control<T>(path: string, body?: unknown): Promise<T>
}

interface ProjectOptions {
  dataDir?: string
  /** More arguments of the bin. */
  args?: string[]
  settings?: Record<string, string>
}

/** Runs a project of `test/emulator/projects` as its developer would: by the bin, in a folder of its own. */
export async function runProject(
  name: string,
  { dataDir = temporaryFolder(), args = [], settings = {} }: ProjectOptions = {},
): Promise<RunningProject> {
  const project = join(__dirname, '../../projects', name)
  const running = await startProcess([bin, '--project', project, '--data', dataDir, ...args], {
    ...process.env,
    TZ: 'Asia/Shanghai',
    ...settings,
  })
  const post = async <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> => {
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    return (await (await fetch(`${running.url}${path}`, init)).json()) as T
  }
  return {
    ...running,
    // The bin has no standard input to close; a developer presses Ctrl-C.
    async stop() {
      const exited = new Promise((resolve) => running.child.once('exit', resolve))
      running.child.kill('SIGINT')
      await exited
    },
    async call<T>(openid: string, name: string, data: unknown) {
      const path = '/client/function'
      const answer = await post<{ result: T; error?: { code: string; message: string } }>(
        path,
        { name, data },
        { 'x-wx-openid': openid },
      )
      if (answer.error) throw new Error(`${answer.error.code}: ${answer.error.message}`)
      return answer.result
    },
    async control<T>(path: string, body?: unknown) {
      if (body !== undefined) return post<T>(`/_emulator${path}`, body)
      return (await (await fetch(`${running.url}/_emulator${path}`)).json()) as T
    },
  }
}
