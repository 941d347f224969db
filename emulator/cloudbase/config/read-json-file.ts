import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { ProjectConfigError } from './project-config'

/** Reads and checks a JSON file of the project. @throws ProjectConfigError that names the file and the field */
export function readJsonFile<S extends z.ZodType>(file: string, name: string, schema: S): z.output<S> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ProjectConfigError(`${name} cannot be read: ${(error as Error).message}`)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new ProjectConfigError(`${name}: ${issue.path.join('.') || 'the file'} ${issue.message}`)
}
