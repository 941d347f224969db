import type { z } from 'zod'
import { ServiceError } from '../service-error'

/** @throws ServiceError `INVALID_PARAM` that names the field */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new ServiceError('INVALID_PARAM', `${issue.path.join('.') || 'the request'}: ${issue.message}`)
}
