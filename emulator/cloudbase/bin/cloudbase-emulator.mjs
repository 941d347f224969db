#!/usr/bin/env node
// Runs a CloudBase project on this machine:
//   cloudbase-emulator --project <folder> [--port <number>] [--data <folder>] [--settings <json file>]
//     [--import <state file>] [--export <state file>]
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { register } from 'tsx/cjs/api'

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    settings: { type: 'string' },
    import: { type: 'string' },
    export: { type: 'string' },
  },
})
if (!values.project) {
  console.error('Say which project to run: cloudbase-emulator --project <folder with cloudbaserc.json>')
  process.exit(2)
}

register()
const { startCloudBase, ProjectConfigError } = createRequire(import.meta.url)('../index.ts')
const projectDir = resolve(values.project)
const settings = values.settings ? JSON.parse(readFileSync(values.settings, 'utf8')) : {}

try {
  const cloud = await startCloudBase({
    projectDir,
    dataDir: resolve(values.data ?? join(projectDir, '.data')),
    port: Number(values.port),
    settings: { ...process.env, ...settings },
  })
  if (values.import) await cloud.state.import(readFileSync(values.import, 'utf8'))
  if (values.export) {
    await writeFile(values.export, cloud.state.lines())
    await cloud.stop()
    process.exit(0)
  }
  cloud.logs.onLine(({ requestId, function: name, level, text }) => console.log(level, name, requestId, text))
  console.log(`CloudBase ${cloud.envId} is at ${cloud.url}`)
  console.log(`Its console is at ${cloud.url}/_emulator/console`)
  void cloud.functions.compileAhead()
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error instanceof ProjectConfigError ? error.message : error)
  process.exit(1)
}
