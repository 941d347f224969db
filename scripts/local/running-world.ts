import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface RunningWorld {
  url: string
  pid: number
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json')

export const rememberWorld = (dataDir: string, url: string): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify({ url, pid: process.pid } satisfies RunningWorld))

export const forgetWorld = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true })

/** The address of the world that runs on this folder, or null. A file that a `kill -9` left behind does not count. */
export async function findRunningWorld(dataDir: string): Promise<string | null> {
  if (!existsSync(fileIn(dataDir))) return null
  const { url } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as RunningWorld
  const answer = await fetch(`${url}/_emulator/clock`).catch(() => null)
  return answer?.ok ? url : null
}
