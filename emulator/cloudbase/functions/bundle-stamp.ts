import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tells one build of a function from the next: the newest change of any of its files. Dependencies in
 * `node_modules` are left out; they do not change while a developer works. Null when there is no bundle.
 */
export function bundleStamp(dir: string): string | null {
  const newest = newestChange(dir)
  return newest === 0 ? null : String(newest)
}

function newestChange(dir: string): number {
  let newest = 0
  for (const entry of statSync(dir, { throwIfNoEntry: false })
    ? readdirSync(dir, { withFileTypes: true })
    : []) {
    if (entry.name === 'node_modules') continue
    const path = join(dir, entry.name)
    const changed = entry.isDirectory()
      ? newestChange(path)
      : (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    newest = Math.max(newest, changed)
  }
  return newest
}
