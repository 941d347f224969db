import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's root. */
export const projectDir = join(__dirname, '../..')

/** The names in `cloudbaserc.json`, the only list of functions. */
export function readFunctionNames(): string[] {
  const config = JSON.parse(readFileSync(join(projectDir, 'cloudbaserc.json'), 'utf8')) as {
    functions: { name: string }[]
  }
  return config.functions.map(({ name }) => name)
}
