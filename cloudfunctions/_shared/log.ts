/** One line a call: which route, how long, how it ended. Never the input: it may hold personal data (O12). */
export function logCall(line: { requestId: string; route: string; ms: number; code: string }): void {
  console.log(JSON.stringify({ level: 'info', ...line }))
}

/** One line for something that failed without failing the call. The message of an error must not hold personal data. */
export function logFailure(what: string, error: unknown): void {
  console.error(
    JSON.stringify({ level: 'error', what, error: error instanceof Error ? error.message : String(error) }),
  )
}
