import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inferred } from '../error-codes'
import { collectionDeclaration, type CollectionDeclaration } from './collection-declaration'
import { ProjectConfigError } from './project-config'
import { readJsonFile } from './read-json-file'

/** Reads `database/collections/*.json`; the file's name is the collection's. */
export function readCollections(projectDir: string): CollectionDeclaration[] {
  const dir = join(projectDir, 'database/collections')
  if (!existsSync(dir)) return []
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'))
  if (files.length > inferred.collections) {
    throw new ProjectConfigError(
      `database/collections declares ${files.length} collections; an environment holds at most ${inferred.collections}.`,
    )
  }
  return files.sort().map((file) => ({
    name: file.slice(0, -'.json'.length),
    ...readJsonFile(join(dir, file), `database/collections/${file}`, collectionDeclaration),
  }))
}
