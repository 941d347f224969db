import TcbRouter from 'tcb-router'
import type { z } from 'zod'
import { noteRefusal } from './abuse/note-refusal'
import { findBlocks, refuseBlocked } from './abuse/refuse-blocked'
import { isStaffWrite, withIntent } from './audit-intents/with-intent'
import { loadCaller } from './load-caller'
import type { Caller, CallerOf, SignedInCaller } from './caller'
import { requireAccess } from './caller'
import type { Contract } from './contract'
import { AppError } from './errors'
import type { Feature } from './feature-names'
import { requireFeature } from './features'
import { fieldIssues } from './field-issues'
import type { RouteLimit, RouteLimits } from './limits/route-limits'
import { takeRouteLimit } from './limits/take-route-limit'
import { logCall, logFailure } from './log'
import { platformCall, type FunctionContext } from './platform'
import { refuseUnfitSettings } from './refuse-unfit-settings'
import type { Reply, ReplyError } from './reply'

/** The handlers of a contract. What the caller surely has (an account, a sign-in) follows from the route's access. */
export type Handlers<C extends Contract> = {
  [K in keyof C]: (
    input: z.output<C[K]['input']>,
    caller: CallerOf<C[K]['access']>,
  ) => Promise<C[K]['output']>
}

interface RoutedEvent {
  $url?: unknown
  input?: unknown
}

interface ServeOptions<C extends Contract> {
  /** The function's name: counts are kept by it and the route. */
  service: string
  /** How often each route may be called (O8). */
  limits: RouteLimits<C>
  /** Every route refuses with `FEATURE_OFF` while this is switched off (B12). */
  feature?: Feature
}

/**
 * Turns a contract and its handlers into a cloud function: routes by `$url`, checks who may call, parses the
 * input, counts what is limited, and answers a `Reply`. A refusal is an answer, not an exception; a defect answers `INTERNAL` and is
 * logged with the request id, without any input.
 */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C>, options: ServeOptions<C>) {
  refuseUnfitSettings()
  return async (event: RoutedEvent, context?: FunctionContext): Promise<Reply<unknown>> => {
    const requestId = context?.request_id ?? 'local'
    const startedAt = Date.now()
    const router = new TcbRouter({ event })
    for (const name of Object.keys(contract)) {
      router.router(name, async (ctx) => {
        ctx.body = await answer(contract, handlers, name, { raw: event.input, requestId, ...options })
      })
    }
    const routed = typeof event.$url === 'string' && Object.hasOwn(contract, event.$url)
    const outcome = (routed ? await router.serve() : { error: { code: 'ROUTE_NOT_FOUND' } }) as Outcome
    const stamp = { requestId, serverTime: new Date().toISOString() }
    logCall({
      requestId,
      // A name that is no route of ours is whatever a client sends: it may be somebody's number (O12).
      route: routed ? String(event.$url) : 'unknown',
      ms: Date.now() - startedAt,
      code: outcome.error?.code ?? 'OK',
    })
    return outcome.error
      ? { ok: false, error: outcome.error, ...stamp }
      : { ok: true, data: outcome.data, ...stamp }
  }
}

interface Outcome {
  data?: unknown
  error?: ReplyError
}

async function answer<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  name: string,
  { raw, requestId, service, limits, feature }: ServeOptions<C> & { raw: unknown; requestId: string },
): Promise<Outcome> {
  const action = `${service}_${name}`
  let caller: Caller | undefined
  try {
    const { access, input } = contract[name]!
    const { openid, clientIp } = platformCall()
    if (!openid) throw new AppError('NOT_SIGNED_IN')
    const [known, blocks] = await Promise.all([
      loadCaller({ openid, clientIp, requestId }, access),
      findBlocks({ openid, clientIp }),
      feature && requireFeature(feature),
    ])
    caller = known
    refuseBlocked(blocks, caller)
    requireAccess(access, caller)
    // The input tells a field that is missing from one that is wrong; it goes no further than `fieldIssues`.
    const parsed = input.safeParse(raw ?? {}, { reportInput: true })
    if (!parsed.success) throw new AppError('VALIDATION_FAILED', { issues: fieldIssues(parsed.error) })
    await takeRouteLimit(action, (limits as Partial<Record<string, RouteLimit>>)[name], caller)
    const handler = handlers[name] as (input: unknown, caller: Caller) => Promise<unknown>
    const run = () => handler(parsed.data, known)
    const answered = isStaffWrite(name, access)
      ? withIntent(`${service}.${name}`, parsed.data as object, known as SignedInCaller, run)
      : run()
    return { data: (await answered) ?? {} }
  } catch (error) {
    if (caller && isTooOften(error))
      await noteRefusal(action, caller).catch((failure: unknown) => logFailure('abuse', failure))
    return { error: replyError(error, requestId) }
  }
}

const isTooOften = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'RATE_LIMITED' || error.code === 'SIGN_IN_LOCKED')

function replyError(error: unknown, requestId: string): ReplyError {
  if (error instanceof AppError) {
    const { issues, ...details } = error.details
    return {
      code: error.code,
      ...(issues ? { issues } : {}),
      ...(Object.keys(details).length ? { details } : {}),
    }
  }
  console.error(
    JSON.stringify({
      level: 'error',
      requestId,
      error: error instanceof Error ? error.stack : String(error),
    }),
  )
  return { code: 'INTERNAL' }
}
