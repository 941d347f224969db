import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../build/build-functions'
import { projectDir } from '../build/project'

const SOURCES = ['cloudfunctions', 'scripts/build', 'cloudbaserc.json', 'package-lock.json']
const STAMP = join(projectDir, 'dist/functions-built')

/** Builds the functions unless nothing they are made of is newer than the last build. True when it built. */
export async function buildWhenChanged(): Promise<boolean> {
  const startedAt = new Date()
  const builtAt = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0
  if (SOURCES.every((source) => newest(join(projectDir, source)) <= builtAt)) return false
  await buildFunctions()
  writeFileSync(STAMP, '')
  // A file saved while the build ran counts as newer.
  utimesSync(STAMP, startedAt, startedAt)
  return true
}

function newest(path: string): number {
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs)
}
