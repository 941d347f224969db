/** The panel's way to the server. A refusal is an `Error` with the server's words. */
export async function read<T>(path: string): Promise<T> {
  return answerOf<T>(await fetch(path))
}

export async function send<T>(path: string, body: unknown = {}): Promise<T> {
  return answerOf<T>(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

async function answerOf<T>(response: Response): Promise<T> {
  const answer = (await response.json()) as T & { error?: { message: string } }
  if (!response.ok) throw new Error(answer.error?.message ?? `HTTP ${response.status}`)
  return answer
}
