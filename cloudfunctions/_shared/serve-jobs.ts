import TcbRouter from 'tcb-router'
import type { ReplyError, Reply } from './reply'
import { refuseUnfitSettings } from './refuse-unfit-settings'
import { logCall, logFailure } from './log'
import { platformCall, type FunctionContext } from './platform'

/** A job of a timer: does its work as of `at` and answers figures for the log. */
export type Job = (at: Date) => Promise<Record<string, unknown>>

interface TimerEvent {
  TriggerName?: unknown
}

/**
 * Turns jobs into a cloud function that runs them by the name of the trigger. Only the platform's own timer may call
 * it: a client that calls the function is answered `FORBIDDEN`, whatever it sends.
 */
export function serveJobs(jobs: Record<string, Job>) {
  refuseUnfitSettings()
  return async (event: TimerEvent, context?: FunctionContext): Promise<Reply<unknown>> => {
    const requestId = context?.request_id ?? 'local'
    const startedAt = Date.now()
    const outcome = await run(jobs, event)
    logCall({
      requestId,
      route: String(event.TriggerName),
      ms: Date.now() - startedAt,
      code: outcome.error?.code ?? 'OK',
    })
    const stamp = { requestId, serverTime: new Date().toISOString() }
    return outcome.error
      ? { ok: false, error: outcome.error, ...stamp }
      : { ok: true, data: outcome.data, ...stamp }
  }
}

interface Outcome {
  data?: Record<string, unknown>
  error?: ReplyError
}

async function run(jobs: Record<string, Job>, { TriggerName: name }: TimerEvent): Promise<Outcome> {
  const { isTimer, openid } = platformCall()
  if (!isTimer || openid) return { error: { code: 'FORBIDDEN' } }
  const job = typeof name === 'string' && Object.hasOwn(jobs, name) ? jobs[name] : undefined
  if (!job || typeof name !== 'string') return { error: { code: 'ROUTE_NOT_FOUND' } }
  const router = new TcbRouter({ event: { $url: name } })
  router.router(name, async (ctx) => {
    ctx.body = await job(new Date()).then(
      (data): Outcome => ({ data }),
      (error: unknown): Outcome => {
        logFailure(`timer.${name}`, error)
        return { error: { code: 'INTERNAL' } }
      },
    )
  })
  return (await router.serve()) as Outcome
}
