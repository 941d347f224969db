import type { CollectionDeclaration } from './collection-declaration'
import type { FileRule } from '../storage/file-access'
import type { FunctionDeclaration } from './function-declaration'

/** A project as the emulator runs it: every placeholder filled, every file checked. */
export interface ProjectConfig {
  envId: string
  region: string
  functions: FunctionDeclaration[]
  collections: CollectionDeclaration[]
  /** Who may reach files from a mini-program. */
  storageRule: FileRule
}

/** A fault in a project's files or settings, said in one sentence. It stops the start. */
export class ProjectConfigError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ProjectConfigError'
  }
}
