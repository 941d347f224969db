import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { functionEnvironment } from './function-environment'

/** What one call came to: a value, or the refusal's code. */
export interface Outcome<T> {
  value?: T
  code?: string
  details?: Record<string, unknown>
}

const SCRIPT = join(__dirname, 'use-case-process.ts')
const PROJECT = join(__dirname, '../..')

/**
 * Makes many calls of a use case at once that no route offers by itself (`exam/hold-seats`, `message/notify`),
 * through the real SDK, in a process with the environment of a function. `module` is a path from the project's root.
 * `otherSettings` take the place of the functions' own.
 */
export async function runUseCase<T = null>(
  module: string,
  name: string,
  calls: unknown[][],
  otherSettings: Record<string, string> = {},
): Promise<Outcome<T>[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...functionEnvironment(), ...otherSettings },
  })
  child.stdin.end(JSON.stringify({ module: join(PROJECT, module), name, calls }, withDates))
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Outcome<T>[]
}

/** `Date` has its own JSON, which runs before a replacer sees it: the owner of the key still holds the date. */
function withDates(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key]
  return original instanceof Date ? { $date: original.toISOString() } : value
}
