import type { Clock } from '../clock'
import type { CollectionDeclaration } from '../config/collection-declaration'
import type { Database } from '../database'
import type { Functions } from '../functions/functions'
import type { Storage } from '../storage/storage'

/** The rooms that a mini-program reaches. */
export interface ClientParts {
  functions: Functions
  storage: Storage
  database: Database
  collections: CollectionDeclaration[]
  clock: Clock
}
