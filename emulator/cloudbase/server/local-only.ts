import type { IncomingMessage } from 'node:http'
import { ServiceError } from '../service-error'

const localNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The port is open on this machine only, but any web page the user visits could still send requests to it. A
 * foreign `Origin`, or a foreign `Host` (a name rebound to 127.0.0.1), is refused.
 */
export function refuseForeignCaller(req: IncomingMessage): void {
  const { host, origin } = req.headers
  if (!host || !isLocal(`http://${host}`)) throw refusal('Host', host)
  if (origin && !isLocal(origin)) throw refusal('Origin', origin)
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && localNames.has(new URL(address).hostname)
}

const refusal = (header: string, value: string | undefined) =>
  new ServiceError(
    'INVALID_REQUEST_SOURCE',
    `The embedded CloudBase answers this machine only; ${header} is "${value ?? ''}".`,
  )
