/** One line a call: which route, how long, how it ended. Never the input: it may hold personal data (O12). */
export function logCall(line: { requestId: string; route: string; ms: number; code: string }): void {
  console.log(JSON.stringify({ level: 'info', ...line }))
}
