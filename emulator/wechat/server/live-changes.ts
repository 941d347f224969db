import type { ServerResponse } from 'node:http'

/** The server-sent events by which open phones learn that the mini-program was built anew. */
export interface LiveChanges {
  join(response: ServerResponse): void
  tell(): void
  close(): void
}

export function createLiveChanges(): LiveChanges {
  const listeners = new Set<ServerResponse>()
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': connected\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    tell: () => listeners.forEach((response) => response.write('event: built\ndata: 1\n\n')),
    close: () => listeners.forEach((response) => response.end()),
  }
}
