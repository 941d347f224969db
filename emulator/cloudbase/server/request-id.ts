import { randomUUID } from 'node:crypto'

/** A request id as the service makes it: a UUID. */
export const newRequestId = (): string => randomUUID()
