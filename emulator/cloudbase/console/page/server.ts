/** The page's way to the control API. A refusal is an `Error` with the emulator's words. */
export const read = async <T>(path: string): Promise<T> => answerOf<T>(await fetch(`/_emulator${path}`))

export const send = async <T>(path: string, body: unknown = {}): Promise<T> =>
  answerOf<T>(await fetch(`/_emulator${path}`, { method: 'POST', body: JSON.stringify(body) }))

/** An action of the wire protocol, run for the console. */
export const database = async <T>(action: string, body: object): Promise<T> =>
  (await send<{ data: T }>('/database', { action: `database.${action}`, ...body })).data

async function answerOf<T>(response: Response): Promise<T> {
  const answer = (await response.json()) as T & { error?: { message: string } }
  if (!response.ok) throw new Error(answer.error?.message ?? `HTTP ${response.status}`)
  return answer
}
