import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fileRules, type FileRule } from '../storage/file-access'
import { readJsonFile } from './read-json-file'

const access = z.union([z.boolean(), z.string()]).default(false)
const storageDeclaration = z.strictObject({
  rule: z
    .union([
      z
        .enum(['PRIVATE', 'READONLY', 'ADMINWRITE', 'ADMINONLY'])
        .transform((name): FileRule => fileRules[name]),
      z.strictObject({ read: access, write: access }),
    ])
    .default(fileRules.PRIVATE),
})

/**
 * Reads `database/storage.json`: `{ "rule": ... }`, the permission of files for mini-programs. Without one files are
 * PRIVATE, the strictest that lets users upload; the cloud itself begins with READONLY.
 */
export function readStorageRule(projectDir: string): FileRule {
  const file = join(projectDir, 'database/storage.json')
  return existsSync(file)
    ? readJsonFile(file, 'database/storage.json', storageDeclaration).rule
    : fileRules.PRIVATE
}
