import type { Reply } from '../../cloudfunctions/_shared/reply'

/** What a phone sends to the embedded CloudBase, for one WeChat user. */
export interface WechatClient {
  /** Calls a route and answers its data; a refusal throws with its code. */
  call<T>(name: string, route: string, input: object): Promise<T>
  /** Uploads a file and answers its fileID. */
  upload(cloudPath: string, content: Uint8Array): Promise<string>
}

export function wechatClient(url: string, openid: string): WechatClient {
  const post = async (path: string, body: string | FormData): Promise<Record<string, unknown>> => {
    const headers = new Headers({ 'x-wx-openid': openid })
    if (typeof body === 'string') headers.set('content-type', 'application/json')
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers,
      body,
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (answer['error']) throw new Error(`${path} answered ${JSON.stringify(answer['error'])}`)
    return answer
  }
  return {
    async call<T>(name: string, route: string, input: object) {
      const { result } = await post(
        '/client/function',
        JSON.stringify({ name, data: { $url: route, input } }),
      )
      const reply = result as Reply<T>
      if (!reply.ok) throw new Error(`${name}.${route} answered ${JSON.stringify(reply.error)}`)
      return reply.data
    },
    async upload(cloudPath, content) {
      const form = new FormData()
      form.set('cloudPath', cloudPath)
      form.set('file', new Blob([Uint8Array.from(content)]))
      return String((await post('/client/upload', form))['fileID'])
    },
  }
}
