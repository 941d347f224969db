import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { CloudBase } from '../../emulator/cloudbase'
import type { InstanceCall } from '../../emulator/cloudbase/functions/function-instance'
import { copyAssets } from '../build/build-functions'
import { bundleOptions } from '../build/bundle-options'
import { projectDir } from '../build/project'
import { platformEnv } from '../../emulator/cloudbase/functions/invocation-env'

type Main = (event: unknown, context: unknown) => Promise<unknown>

/** What functions of this process wrote as errors since the last look. */
export const errorLines: string[] = []

/** The bundles of the functions, but for the SDK, which stays outside so that its wire can be shortened. */
export async function buildFunctionsForHere(names: string[]): Promise<void> {
  for (const name of names) {
    mkdirSync(folderOf(name), { recursive: true })
    await build({
      ...bundleOptions,
      entryPoints: [join(projectDir, 'cloudfunctions', name, 'index.ts')],
      outfile: join(folderOf(name), 'index.js'),
      external: ['@cloudbase/node-sdk'],
    })
    copyAssets(name, folderOf(name))
  }
}

const folderOf = (name: string): string => join(projectDir, 'dist/fuzz', name)

/**
 * Loads the functions into this process in place of worker threads: everything else of a call (the event, the
 * identity, the limits of size) stays the embedded CloudBase's. One call at a time: the identity of a call is in the
 * environment of the process, as it is in an instance.
 */
export async function runFunctionsHere(cloud: CloudBase): Promise<void> {
  const { functions } = cloud
  const platform = {
    envId: cloud.envId,
    region: 'ap-shanghai',
    appId: cloud.appId,
    adminUrl: `${cloud.url}/admin`,
  }
  // A plain object in the place of the real environment, which is slow and which the SDK reads on each request.
  process.env = { ...process.env, ...platformEnv(platform) }
  for (const { name, envVariables } of functions.list()) {
    const { main } = (await import(join(folderOf(name), 'index.js'))) as { main: Main }
    Object.assign(process.env, envVariables)
    // The pool of a function is asked for nothing but this.
    const pool = { run: (call: InstanceCall) => runHere(main, call), stop: () => Promise.resolve() }
    functions['pools'].set(name, pool as never)
  }
}

let turn: Promise<unknown> = Promise.resolve()

/** Calls wait for one another; a call that a running one makes (a notice of WeChat Pay) would wait forever. */
function runHere(main: Main, call: InstanceCall): Promise<string> {
  const result = turn.then(() => runAlone(main, call))
  turn = result.catch(() => undefined)
  return result
}

async function runAlone(main: Main, { event, env, context }: InstanceCall): Promise<string> {
  Object.assign(process.env, env)
  const said = { log: console.log, warn: console.warn, error: console.error }
  const silent = () => undefined
  Object.assign(console, { log: silent, warn: silent })
  console.error = (...values) => void errorLines.push(values.map(String).join(' '))
  try {
    return JSON.stringify(await main(JSON.parse(event), context)) ?? 'null'
  } finally {
    Object.assign(console, said)
    for (const name of Object.keys(env)) delete process.env[name]
  }
}
