import { asyncApi, count, text, WxFail } from './call'
import { createListeners } from './listeners'
import type { NetworkState } from './device'
import type { Phone } from './phone'

const TYPES: Record<NetworkState, string> = { wifi: 'wifi', slow: '3g', none: 'none' }

export function networkApis({ device, server, files }: Phone): Record<string, unknown> {
  const changes = createListeners<{ isConnected: boolean; networkType: string }>()
  let { network } = device.state()
  device.changes.on((state) => {
    if (state.network === network) return
    network = state.network
    changes.tell({ isConnected: network !== 'none', networkType: TYPES[network] })
  })
  return {
    getNetworkType: asyncApi('getNetworkType', () => ({
      networkType: TYPES[network],
      hasSystemProxy: false,
      weakNet: network === 'slow',
    })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
    request: asyncApi('request', async ({ url, method, header, data, timeout }) => {
      const verb = text(method, 'GET').toUpperCase()
      const response = await server.fetch(withQuery(text(url), verb, data), {
        method: verb,
        headers: { 'content-type': 'application/json', ...(header as Record<string, string> | undefined) },
        ...(verb === 'GET' ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data ?? {}) }),
        signal: AbortSignal.timeout(count(timeout, 60_000)),
      })
      const body = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return {
        data: isJson ? (JSON.parse(body) as unknown) : body,
        statusCode: response.status,
        header: Object.fromEntries(response.headers),
      }
    }),
    downloadFile: asyncApi('downloadFile', async ({ url, filePath }) => {
      const response = await server.fetch(text(url))
      const content = await response.blob()
      if (!text(filePath)) {
        return {
          statusCode: response.status,
          tempFilePath: await files.addTemporary(content, nameOf(text(url))),
        }
      }
      if (!text(filePath).startsWith('wxfile://usr/'))
        throw new WxFail(`permission denied, open '${text(filePath)}'`)
      const bytes = new Uint8Array(await content.arrayBuffer())
      files.put(text(filePath), { bytes, type: content.type })
      return { statusCode: response.status, filePath: text(filePath) }
    }),
  }
}

const nameOf = (url: string): string => new URL(url, location.href).pathname.split('/').pop() ?? ''

function withQuery(url: string, method: string, data: unknown): string {
  if (method !== 'GET' || typeof data !== 'object' || data === null) return url
  const address = new URL(url, location.href)
  Object.entries(data).forEach(([name, value]) => address.searchParams.set(name, String(value)))
  return address.href
}
