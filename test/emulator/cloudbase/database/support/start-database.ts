import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CollectionDeclaration, Explanation, Warning } from '../../../../../emulator/cloudbase/database'

export interface DatabaseProcess {
  url: string
  file: string
  /** Posts one action as it is, past the SDKs. */
  post(body: Record<string, unknown>): Promise<Record<string, unknown>>
  control(
    body: Record<string, unknown>,
  ): Promise<{ now: number; warnings: Warning[]; explained?: Explanation }>
  /** `kill -9`; the file stays. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts the database in a process of its own, with a temporary file unless one is given. */
export async function startDatabase(
  collections: CollectionDeclaration[],
  file?: string,
): Promise<DatabaseProcess> {
  const folder = file ? undefined : mkdtempSync(join(tmpdir(), 'database-'))
  const path = file ?? join(folder ?? '', 'database.sqlite')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'database-process.ts'), path, JSON.stringify(collections)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = `http://127.0.0.1:${await firstLine(child)}`
  const post = async (room: string, body: Record<string, unknown>) =>
    (await fetch(`${url}/${room}`, { method: 'POST', body: JSON.stringify(body) })).json()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    url,
    file: path,
    post: (body) => post('admin', body) as Promise<Record<string, unknown>>,
    control: (body) => post('control', body) as ReturnType<DatabaseProcess['control']>,
    kill,
    async stop() {
      await kill()
      if (folder) rmSync(folder, { recursive: true })
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the database process has no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('the database process ended before it listened')
}
