import { z } from 'zod'
import { decodeCall, encodeOpenData, encodePlatformError, encodeReply } from './codec'
import type { OpenApiPort } from './open-api-port'

/** The caller as WeChat sees it. */
export interface OpenApiCaller {
  openid: string | null
  appId: string
}

const binary = z.object({ contentType: z.string(), buffer: z.instanceof(Uint8Array) })
const openData = z.object({ list: z.array(z.object({ cloudId: z.string(), json: z.string() })) })

/** Answers `wx.openApi`: a protobuf call in, a protobuf reply out. */
export async function runOpenApi(
  port: OpenApiPort,
  apiName: string,
  requestData: Buffer,
  caller: OpenApiCaller,
): Promise<Buffer> {
  const call = decodeCall(requestData)
  if (call.kind === 'openData') {
    const reply = await port.call('cloudbase.getOpenData', { cloudid_list: call.cloudIds }, caller)
    return encodeOpenData(openData.parse(reply).list)
  }
  const reply = await port.call(apiName, call.request, caller)
  const errcode = Number(reply['errcode'])
  if (isPlatformError(errcode)) return encodePlatformError(errcode)
  const media = binary.safeParse(reply)
  return media.success
    ? encodeReply(media.data.contentType, Buffer.from(media.data.buffer))
    : encodeReply('application/json; encoding=utf-8', Buffer.from(JSON.stringify(reply)))
}

/** WX_FUNCTIONS_SERVER_OPENAPI_* of wx-server-sdk: API not found, no permission, timeout, system error, bad source. */
const isPlatformError = (errcode: number) => errcode <= -604100 && errcode >= -604104
