import { WxFail } from './call'
import type { Device } from './device'

const SLOW_MS = 3_000

/** The phone's way to the local server: names the WeChat user in a header, and obeys the panel's network switch. */
export interface ServerPort {
  /** Posts JSON and resolves to the JSON answer; a `{error}` answer or `{code,message}` refusal is a `WxFail`. */
  post(path: string, body: unknown): Promise<Record<string, unknown>>
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Waits or fails as the network of the phone does; for transports of their own. */
  pass(): Promise<void>
  headers: Record<string, string>
}

export function createServerPort(openid: string, device: Device): ServerPort {
  const headers = { 'x-wx-openid': openid }
  const pass = async (): Promise<void> => {
    const { network } = device.state()
    if (network === 'none') throw new WxFail('network is disconnected', { errCode: -1, errno: 600001 })
    if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
  }
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    await pass()
    const merged = new Headers(init.headers)
    Object.entries(headers).forEach(([name, value]) => merged.set(name, value))
    return fetch(path, { ...init, headers: merged })
  }
  return {
    headers,
    pass,
    fetch: request,
    async post(path, body) {
      const response = await request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer = (await response.json()) as Record<string, unknown>
      const refusal = refusalOf(response, answer)
      if (refusal) throw new WxFail(refusal.message, { errCode: refusal.errCode ?? refusal.code })
      return answer
    },
  }
}

interface Refusal {
  code: string
  message: string
  /** WeChat's number for it, where the cloud knows one. */
  errCode?: number
}

function refusalOf(response: Response, answer: Record<string, unknown>): Refusal | null {
  const { error } = answer
  if (typeof error === 'object' && error !== null) return error as Refusal
  if (response.ok) return null
  return { code: String(answer['code'] ?? response.status), message: String(answer['message'] ?? '') }
}
