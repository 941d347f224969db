import { join } from 'node:path'
import protobuf from 'protobufjs'
import { ServiceError } from '../service-error'
import { contentTypeOf } from '../storage/content-type'

const root = protobuf.loadSync(join(__dirname, 'open-api.proto'))
const CommApiData = root.lookupType('CommApiData')
const CommOpenApiResp = root.lookupType('CommOpenApiResp')
const OpenDataRequest = root.lookupType('ApiGetOpenDataByCloudIdReq')
const OpenDataResponse = root.lookupType('ApiGetOpenDataByCloudIdResp')

interface Pair {
  key: string
  value: Buffer
  contenttype: string
  filename: string
}

export type OpenApiCall =
  { kind: 'openapi'; request: Record<string, unknown> } | { kind: 'openData'; cloudIds: string[] }

/** Reads the `requestData` of `wx.openApi`. @throws ServiceError `INVALID_PARAM` when it is no such message */
export function decodeCall(bytes: Buffer): OpenApiCall {
  const data = decode(CommApiData, bytes) as {
    openapiData?: { pairs: Pair[] } | null
    svrkitData?: { apiName: string; reqData: Buffer } | null
  }
  if (data.svrkitData) {
    const { cloudidList } = decode(OpenDataRequest, data.svrkitData.reqData) as { cloudidList: string[] }
    return { kind: 'openData', cloudIds: cloudidList }
  }
  const pairs = data.openapiData?.pairs ?? []
  return { kind: 'openapi', request: Object.fromEntries(pairs.map((pair) => [pair.key, pairValue(pair)])) }
}

/** Media is known by its file name: wx-server-sdk 4.0.2 does not send the content type that it is given. */
function pairValue({ key, value, contenttype, filename }: Pair): unknown {
  if (filename) return { contentType: contenttype || contentTypeOf(filename), value, filename }
  try {
    return JSON.parse(value.toString('utf8')) as unknown
  } catch {
    throw new ServiceError('INVALID_PARAM', `Parameter ${key} of the open API is not JSON.`)
  }
}

/** A JSON or binary answer as the SDK expects it. */
export function encodeReply(contentType: string, body: Buffer): Buffer {
  return encode(CommOpenApiResp, { respData: body, contentType, errorCode: 0, httpCode: 200 })
}

/** A refusal of the platform itself (-604100 and the like), which is no JSON of WeChat. */
export function encodePlatformError(errorCode: number): Buffer {
  return encode(CommOpenApiResp, { errorCode, httpCode: 200 })
}

/** The answer to `getOpenData`: one JSON text an item. */
export function encodeOpenData(items: { cloudId: string; json: string }[]): Buffer {
  const respData = encode(OpenDataResponse, { dataList: items })
  return encode(CommOpenApiResp, { respData, errorCode: 0, httpCode: 200, svrkitErrorCode: 0 })
}

function decode(type: protobuf.Type, bytes: Buffer): Record<string, unknown> {
  try {
    return type.toObject(type.decode(bytes), { arrays: true, bytes: Buffer })
  } catch {
    throw new ServiceError('INVALID_PARAM', `requestData is no ${type.name} message.`)
  }
}

const encode = (type: protobuf.Type, value: Record<string, unknown>): Buffer =>
  Buffer.from(type.encode(type.fromObject(value)).finish())
