/** True when a write failed because a unique index already holds the value. The service says so only in words. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && /E11000|duplicate key/i.test(error.message)
