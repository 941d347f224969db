import { Query } from 'mingo/query'
import { ServiceError } from '../../service-error'
import type { Document } from '../values/document'
import { wording } from '../wording'
import { elementMatcher } from './operators/arrays'
import { engineOptions } from './engine'

/** Compiles a query. Throws DATABASE_REQUEST_FAILED for operators and operands that the service refuses. */
export function compileQuery(query: Document): (document: Document) => boolean {
  const compiled = refusing(() => new Query(query, engineOptions))
  return (document) => refusing(() => compiled.test(document))
}

/** Compiles the condition of an `$elemMatch` or `$pull` for single elements. */
export const compileElementQuery = (condition: Document): ((element: unknown) => boolean) =>
  refusing(() => elementMatcher(condition, engineOptions))

/** Turns an error of the engine into the service's refusal. */
export function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ServiceError) throw error
    throw wording.engine(error instanceof Error ? error.message : String(error))
  }
}
