import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's root. */
export const projectDir = join(__dirname, '../..')

interface DeclaredFunction {
  name: string
  envVariables?: Record<string, string>
}

const readFunctions = (): DeclaredFunction[] =>
  (
    JSON.parse(readFileSync(join(projectDir, 'cloudbaserc.json'), 'utf8')) as {
      functions: DeclaredFunction[]
    }
  ).functions

/** The names in `cloudbaserc.json`, the only list of functions. */
export const readFunctionNames = (): string[] => readFunctions().map(({ name }) => name)

/** The names of the settings that a function is given. */
export const readSettingNames = (name: string): string[] =>
  Object.keys(readFunctions().find((one) => one.name === name)?.envVariables ?? {})
