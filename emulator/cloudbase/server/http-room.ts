import type { IncomingMessage, ServerResponse } from 'node:http'

/** A part of the server that answers everything below a path; the longest prefix wins. */
export interface HttpRoom {
  prefix: string
  handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void>
}
