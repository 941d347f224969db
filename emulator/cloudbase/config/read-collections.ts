import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collectionDeclaration, type CollectionDeclaration } from './collection-declaration'
import { readJsonFile } from './read-json-file'

/** Reads `database/collections/*.json`; the file's name is the collection's. */
export function readCollections(projectDir: string): CollectionDeclaration[] {
  const dir = join(projectDir, 'database/collections')
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...readJsonFile(join(dir, file), `database/collections/${file}`, collectionDeclaration),
    }))
}
