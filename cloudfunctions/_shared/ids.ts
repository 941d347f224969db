import { randomBytes } from 'node:crypto'

/** A random id of 20 hexadecimal characters with a prefix that says what it names: `app_9f…`. */
export const newId = (prefix: string): string => `${prefix}_${randomBytes(10).toString('hex')}`
