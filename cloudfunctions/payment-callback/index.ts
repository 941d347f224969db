import { logCall } from '../_shared/log'
import type { FunctionContext } from '../_shared/platform'
import type { HttpAnswer, HttpEvent } from '../_shared/http'
import { refuseUnfitSettings } from '../_shared/refuse-unfit-settings'
import { receiveNotice } from './receive-notice'

refuseUnfitSettings()

/** Called over HTTP, without a WeChat identity; a client that calls it as a function has no signature and gets nowhere. */
export async function main(event: HttpEvent, context?: FunctionContext): Promise<HttpAnswer> {
  const startedAt = Date.now()
  const answer = await receiveNotice(event)
  logCall({
    requestId: context?.request_id ?? 'local',
    route: 'notice',
    ms: Date.now() - startedAt,
    code: String(answer.statusCode),
  })
  return answer
}
