import type { Database } from '../database'
import { inferred } from '../error-codes'
import type { Functions } from '../functions/functions'
import type { Invocations } from '../functions/invocations'
import type { OpenApiPort } from '../openapi/open-api-port'
import { runOpenApi, type OpenApiCaller } from '../openapi/run-open-api'
import { ServiceError } from '../service-error'
import { isStorageAction, runStorageAction } from '../storage/storage-actions'
import type { Storage } from '../storage/storage'
import type { AdminRequest } from './read-admin-request'
import { parseObject } from './read-body'
import type { SlowQueries } from './slow-queries'

export interface AdminParts {
  appId: string
  database: Database
  storage: Storage
  functions: Functions
  invocations: Invocations
  openApi: OpenApiPort
  slowQueries: SlowQueries
}

type AdminReply = Record<string, unknown> | Buffer

/** Hands every action of the SDKs to its room. */
export class AdminActions {
  constructor(private readonly parts: AdminParts) {}

  /** A JSON reply without its request id, or the bytes of a protobuf reply. */
  async run(request: AdminRequest): Promise<AdminReply> {
    const { action, body } = request
    if (action.startsWith('database.')) {
      return this.parts.slowQueries.time(action, body, () => this.parts.database.run(action, body))
    }
    if (isStorageAction(action)) {
      return runStorageAction(this.parts.storage, action, body) as Record<string, unknown>
    }
    switch (action) {
      case 'functions.invokeFunction':
        return this.invokeFunction(request)
      case 'wx.openApi':
        return runOpenApi(this.parts.openApi, apiName(body), requestBytes(request), this.caller(request))
      case 'wx.wxPayApi':
        return this.cloudPay(request)
      case 'wx.api':
        return this.legacyOpenApi(request)
      case 'analytics.report':
        return { data: {} }
      default:
        throw new ServiceError(
          inferred.unknownAction,
          `The embedded CloudBase does not know action ${action}.`,
        )
    }
  }

  /** The callee acts for the same person as the calling function, one link further from the client. */
  private async invokeFunction({ body, token }: AdminRequest): Promise<AdminReply> {
    const parent = this.parts.invocations.find(token)
    const event = parseObject(String(body['request_data'] ?? '{}'), 'request_data')
    const result = await this.parts.functions.invoke(String(body['function_name']), event, {
      openid: parent?.caller.openid ?? undefined,
      clientIp: parent?.caller.clientIp,
      source: parent ? `${parent.caller.source},scf` : 'scf',
    })
    return { data: { response_data: JSON.stringify(result) } }
  }

  private async legacyOpenApi(request: AdminRequest): Promise<AdminReply> {
    const { body } = request
    const data = parseObject(String(body['requestData'] ?? '{}'), 'requestData')
    const reply = await this.parts.openApi.call(apiName(body), data, this.caller(request))
    return { data: { responseData: JSON.stringify(reply) } }
  }

  /** cloudPay: JSON parameters in a multipart form, a JSON reply that must not be labelled as JSON, or a bill. */
  private async cloudPay(request: AdminRequest): Promise<AdminReply> {
    const data = parseObject(requestBytes(request).toString('utf8'), 'requestData')
    const reply = await this.parts.openApi.call(
      `cloudPay.${apiName(request.body)}`,
      data,
      this.caller(request),
    )
    const { buffer } = reply
    return buffer instanceof Uint8Array ? Buffer.from(buffer) : Buffer.from(JSON.stringify(reply))
  }

  private caller({ token }: AdminRequest): OpenApiCaller {
    return { openid: this.parts.invocations.find(token)?.caller.openid ?? null, appId: this.parts.appId }
  }
}

function apiName(body: Record<string, unknown>): string {
  const name = body['apiName']
  if (typeof name === 'string' && name) return name
  throw new ServiceError('INVALID_PARAM', 'The request has no apiName.')
}

/** Binary parameters come as a file of the form; small ones of some versions as a field. */
function requestBytes({ body, files }: AdminRequest): Buffer {
  return files['requestData'] ?? Buffer.from(String(body['requestData'] ?? ''), 'binary')
}
