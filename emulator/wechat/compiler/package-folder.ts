import { createRequire } from 'node:module'
import path from 'node:path'

const { resolve } = createRequire(__filename)

/** Folder of a package the container itself brings along. */
export function packageFolder(name: string): string {
  return path.dirname(resolve(`${name}/package.json`))
}
