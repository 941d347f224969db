import { z } from 'zod'
import { readJson } from '../server/read-body'
import type { ClientParts } from './client-parts'
import type { ClientRequest } from './client-room'
import { parseInput } from './parse-input'

const input = z.object({ name: z.string().min(1), data: z.unknown().optional() })

/** `wx.cloud.callFunction`: `{ name, data }` to `{ result }`. */
export async function callFunction(
  { functions }: ClientParts,
  { req, openid, clientIp, requestId }: ClientRequest,
) {
  const { name, data } = parseInput(input, await readJson(req))
  return { result: await functions.invoke(name, data, { openid, clientIp, requestId, source: 'wx_client' }) }
}
