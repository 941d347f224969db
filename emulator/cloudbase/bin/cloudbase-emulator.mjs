#!/usr/bin/env node
// Runs a CloudBase project on this machine:
//   cloudbase-emulator --project <folder> [--port <number>] [--data <folder>] [--settings <json file>]
//     [--import <state file>] [--export <state file>]
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { register } from 'tsx/cjs/api'

const options = {
  project: { type: 'string' },
  port: { type: 'string', default: '0' },
  data: { type: 'string' },
  settings: { type: 'string' },
  import: { type: 'string' },
  export: { type: 'string' },
}

const values = readArguments()
const port = Number(values.port)
if (!values.project)
  stop(2, 'Say which project to run: cloudbase-emulator --project <folder with cloudbaserc.json>')
if (!/^\d+$/.test(values.port) || port > 65535)
  stop(2, `--port ${values.port} is no port: give a number up to 65535, or leave it out for any free one.`)

register()
const { startCloudBase, ProjectConfigError } = createRequire(import.meta.url)('../index.ts')
const projectDir = resolve(values.project)
const settings = values.settings ? readSettings(values.settings) : {}
const imported = values.import ? read('--import', values.import) : null

try {
  const cloud = await startCloudBase({
    ...{ projectDir, port },
    dataDir: resolve(values.data ?? join(projectDir, '.data')),
    settings: { ...process.env, ...settings },
  })
  if (imported !== null) await cloud.state.import(imported)
  if (values.export) {
    await writeFile(values.export, cloud.state.lines())
    await cloud.stop()
    process.exit(0)
  }
  cloud.logs.onLine(({ requestId, function: name, level, text }) => console.log(level, name, requestId, text))
  console.log(`CloudBase ${cloud.envId} is at ${cloud.url}`)
  console.log(`Its console is at ${cloud.url}/_emulator/console`)
  for (const { name, file } of cloud.functions.entries().filter(({ file }) => !existsSync(file)))
    console.error(`Function ${name} fails until there is a ${file}: build it, or mend its handler.`)
  void cloud.functions.compileAhead()
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)))
  }
} catch (error) {
  if (error instanceof ProjectConfigError) stop(1, error.message)
  if (error?.code === 'EADDRINUSE')
    stop(1, `Port ${port} is taken: give another --port, or leave it out for any free one.`)
  if (imported !== null && error?.code === 'INVALID_PARAM')
    stop(1, `--import ${values.import}: ${error.message}`)
  stop(1, error)
}

function readArguments() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return stop(
      2,
      `${error.message} There are ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(' ')}.`,
    )
  }
}

function readSettings(file) {
  const text = read('--settings', file)
  try {
    return JSON.parse(text)
  } catch (error) {
    return stop(1, `--settings ${file} is no JSON: ${error.message}`)
  }
}

function read(option, file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return stop(1, `${option} ${file} cannot be read: ${error.message}`)
  }
}

function stop(code, words) {
  console.error(words)
  process.exit(code)
}
