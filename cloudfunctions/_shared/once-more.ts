const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT'])

/**
 * Asks a second time when the connection broke on the way: a connection that was kept open may be closed by the service in
 * the moment it is used again. Only for questions, which change nothing when they are heard twice.
 */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!BROKEN.has(String((error as { code?: unknown }).code))) throw error
    return ask()
  }
}
