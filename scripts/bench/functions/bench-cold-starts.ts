import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { projectDir, readFunctionNames } from '../../build/project'
import type { LocalWorld } from '../../local/start-local'
import { median } from '../median'

const RUNS = 7
/** Any route that exists will do: the caller is read before anything else. */
const ROUTES: Record<string, string> = {
  account: 'getSession',
  exam: 'list',
  application: 'listMine',
  pdf: 'getDocument',
  payment: 'listOrders',
  message: 'list',
  staff: 'getWorkbench',
}

interface Probe {
  loaded: number
  answered: number
  read: number | null
}

/**
 * Cold start of every function bundle in fresh processes (medians of seven): loaded, first answer without the
 * database, first answer that read it; beside a bundle that holds the bare SDK and reads once. Node's own start
 * is not counted.
 */
export async function benchColdStarts(world: LocalWorld): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cold-'))
  const sdk = join(folder, 'index.js')
  await build({
    stdin: {
      contents: `const tcb = require('@cloudbase/node-sdk')
        exports.main = () => tcb.init({ env: process.env.TCB_ENV }).database().collection('accounts').where({ openid: 'bench' }).limit(1).get()`,
      resolveDir: projectDir,
    },
    outfile: sdk,
    bundle: true,
    platform: 'node',
    minify: true,
    logLevel: 'error',
  })
  const bare = await measure(sdk, 'sdk', world)
  console.log('\nCold start of a function, ms (median of 7 fresh processes)')
  console.log('function            loaded  first answer  first read   read, ratio to bare SDK')
  print('bare SDK', bare, bare)
  for (const name of readFunctionNames()) {
    print(name, await measure(join(projectDir, 'dist/cloudfunctions', name, 'index.js'), name, world), bare)
  }
  rmSync(folder, { recursive: true })
}

/** The world answers from this process, so the probes must not block it. */
const run = promisify(execFile)

async function measure(bundle: string, name: string, { url, cloud, settings }: LocalWorld): Promise<Probe> {
  const probes: Probe[] = []
  for (let attempt = 0; attempt < RUNS; attempt++) {
    const { stdout } = await run(
      process.execPath,
      [join(__dirname, 'cold-start-probe.cjs'), bundle, url, name],
      {
        env: { ...process.env, ...settings, BENCH_ENV_ID: cloud.envId, BENCH_ROUTE: ROUTES[name] ?? '' },
      },
    )
    probes.push(JSON.parse(stdout) as Probe)
  }
  const reads = probes.flatMap(({ read }) => (read === null ? [] : [read]))
  return {
    loaded: median(probes.map(({ loaded }) => loaded)),
    answered: median(probes.map(({ answered }) => answered)),
    read: reads.length ? median(reads) : null,
  }
}

function print(name: string, { loaded, answered, read }: Probe, bare: Probe): void {
  const cell = (value: number | null, width: number) =>
    (value === null ? '-' : value.toFixed(1)).padStart(width)
  const ratio = read !== null && bare.read ? (read / bare.read).toFixed(2) : '-'
  console.log(
    `${name.padEnd(18)} ${cell(loaded, 7)} ${cell(answered, 13)} ${cell(read, 11)} ${ratio.padStart(12)}`,
  )
}
