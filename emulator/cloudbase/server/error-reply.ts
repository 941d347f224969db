import { ServiceError } from '../service-error'

export interface ErrorReply {
  code: string
  message: string
}

/** What a caller learns about a failure: the service's code, or `SYS_ERR` with the words of a defect. */
export function errorReply(error: unknown): ErrorReply {
  if (error instanceof ServiceError) return { code: error.code, message: error.message }
  return { code: 'SYS_ERR', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
