import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const START_WITHIN_MS = 120_000

interface WorldFile {
  /** null while it starts. */
  url: string | null
}

export type WorldState = { is: 'stopped' } | { is: 'starting' } | { is: 'running'; url: string }

const fileIn = (dataDir: string) => join(dataDir, 'running.json')

export const rememberWorld = (dataDir: string, url: string | null): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify({ url } satisfies WorldFile))

export const forgetWorld = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true })

/** Whether a world runs on this folder. A file that a `kill -9` left behind does not count for long. */
export async function findWorld(dataDir: string): Promise<WorldState> {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return { is: 'stopped' }
  const { url } = JSON.parse(readFileSync(file, 'utf8')) as WorldFile
  if (url === null) {
    const fresh = Date.now() - statSync(file).mtimeMs < START_WITHIN_MS
    return { is: fresh ? 'starting' : 'stopped' }
  }
  const answer = await fetch(`${url}/_emulator/clock`).catch(() => null)
  return answer?.ok ? { is: 'running', url } : { is: 'stopped' }
}
