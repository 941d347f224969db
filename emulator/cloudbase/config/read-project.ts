import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { checkTimers } from './check-timers'
import { fillPlaceholders } from './fill-placeholders'
import { functionAccess, functionDeclaration, type FunctionDeclaration } from './function-declaration'
import { ProjectConfigError, type ProjectConfig } from './project-config'
import { readCollections } from './read-collections'
import { readJsonFile } from './read-json-file'
import { readStorageRule } from './read-storage-rule'

const rc = z.looseObject({
  envId: z.string().min(1),
  region: z.string().default('ap-shanghai'),
  functionRoot: z.string().default('./functions'),
  functions: z.array(functionDeclaration).default([]),
})

/** The cloud keeps the environment variables of one function under 4 KB. */
const environmentBytes = 4096

/**
 * Reads `cloudbaserc.json`, `database/collections/*.json`, `database/functions.json` and `database/storage.json`.
 * @throws ProjectConfigError with one sentence that names the file and field, or the setting that is missing
 */
export function readProject(projectDir: string, settings: Record<string, string>): ProjectConfig {
  const file = readJsonFile(join(projectDir, 'cloudbaserc.json'), 'cloudbaserc.json', rc)
  const accessFile = join(projectDir, 'database/functions.json')
  const access = existsSync(accessFile)
    ? readJsonFile(accessFile, 'database/functions.json', functionAccess)
    : {}
  const functions = file.functions.map((fn): FunctionDeclaration => {
    const envVariables = Object.fromEntries(
      Object.entries(fn.envVariables).map(([name, value]) => [
        name,
        fillPlaceholders(value, settings, `function ${fn.name}`),
      ]),
    )
    refuseLargeEnvironment(fn.name, envVariables)
    const { invoke = true, http = false, messages = [] } = access[fn.name] ?? {}
    const dir = resolve(projectDir, file.functionRoot, fn.name)
    return { ...fn, envVariables, invoke, http, messages, dir }
  })
  functions.forEach(checkTimers)
  refuseStrangers(Object.keys(access), functions)
  refuseTwoReceivers(functions)
  return {
    // A laptop has no environment of its own: the project's placeholder may stay empty there.
    envId: fillPlaceholders(file.envId, { TCB_ENV_ID: 'local', ...settings }, 'envId'),
    region: file.region,
    functions,
    collections: readCollections(projectDir),
    storageRule: readStorageRule(projectDir),
  }
}

function refuseLargeEnvironment(name: string, variables: Record<string, string>): void {
  const bytes = Object.entries(variables).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  )
  if (bytes <= environmentBytes) return
  throw new ProjectConfigError(
    `The environment of function ${name} has ${bytes} bytes; the cloud takes no more than ${environmentBytes}.`,
  )
}

function refuseStrangers(names: string[], functions: FunctionDeclaration[]): void {
  const seen = new Set<string>()
  for (const { name } of functions) {
    if (seen.has(name)) throw new ProjectConfigError(`cloudbaserc.json declares function ${name} twice.`)
    seen.add(name)
  }
  const stranger = names.find((name) => !seen.has(name))
  if (stranger) {
    throw new ProjectConfigError(
      `database/functions.json names ${stranger}, which cloudbaserc.json does not have.`,
    )
  }
}

/** The cloud pushes a kind of message to one function only. */
function refuseTwoReceivers(functions: FunctionDeclaration[]): void {
  const kinds = functions.flatMap(({ messages }) => messages)
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at)
  if (twice)
    throw new ProjectConfigError(`database/functions.json pushes messages ${twice} to two functions.`)
}
