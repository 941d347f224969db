import { asyncApi, text } from '../call'
import type { Phone } from '../phone'
import { createCloudDatabase } from './cloud-database'
import { cloudFileApis } from './cloud-files'

/** `wx.cloud`: talks to the embedded CloudBase, which is told who calls by a header and not by the event. */
export function cloudApis(phone: Phone): Record<string, unknown> {
  const { server, host } = phone
  const cloud: Record<string, unknown> = {
    // The real one refuses calls before init; a program that forgets it must fail here, too.
    init: () => (started = true),
    DYNAMIC_CURRENT_ENV: Symbol.for('DYNAMIC_CURRENT_ENV'),
    callFunction: asyncApi('cloud.callFunction', async ({ name, data }) => {
      requireStarted()
      const { result, requestId } = await server.post('/client/function', {
        name: text(name),
        data: data ?? {},
      })
      return { result, requestID: requestId }
    }),
    ...cloudFileApis(phone, () => requireStarted()),
    database: () => {
      requireStarted()
      return createCloudDatabase(server)
    },
  }
  let started = false
  const requireStarted = () => {
    if (!started) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first")
  }
  return {
    cloud: new Proxy(cloud, {
      get(target, name) {
        if (typeof name === 'string' && !(name in target)) host.missing(`cloud.${name}`)
        return Reflect.get(target, name) as unknown
      },
    }),
  }
}
