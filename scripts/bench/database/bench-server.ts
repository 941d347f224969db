import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { embeddedCredentials } from '../../../emulator/cloudbase'

export type Sdk = ReturnType<typeof tcb.init>

export interface BenchServer {
  url: string
  /** The unmodified SDK, connected over HTTP. */
  sdk: Sdk
  residentMb(): Promise<number>
  /** As the bin does at its start; here it is waited for. */
  compileAhead(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the embedded CloudBase in a process of its own, so that client and server share no thread. Compiled code is
 * kept in `cache`, a folder of the project: a new one is empty.
 */
export async function startBenchServer(projectDir: string, cache = '.cache'): Promise<BenchServer> {
  const child = fork(join(__dirname, 'serve.ts'), [projectDir], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, XDG_CACHE_HOME: join(projectDir, cache) },
  })
  const { url } = await answer<{ url: string }>(child)
  // As in a function: elsewhere the SDK asks the network before every request whether it is in the cloud.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'bench',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  })
  return {
    url,
    sdk: tcb.init({ env: 'bench', ...embeddedCredentials }),
    async residentMb() {
      child.send('memory')
      return (await answer<{ rss: number }>(child)).rss / 1024 / 1024
    },
    async compileAhead() {
      child.send('compile ahead')
      await answer(child)
    },
    async stop() {
      child.disconnect()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const message = once(child, 'message') as Promise<[T]>
  const ended = once(child, 'exit').then(() => {
    throw new Error('the server ended before it answered')
  })
  // Whichever comes first; an exit after the answer is a proper end.
  ended.catch(() => undefined)
  const [content] = await Promise.race([message, ended])
  return content
}
