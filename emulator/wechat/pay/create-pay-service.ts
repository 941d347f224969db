import { ZodError } from 'zod'
import { createRoutedRoom } from '../server/routed-room'
import { fault, json, type HttpAnswer, type HttpRoom } from '../server/http-room'
import { cashierRoutes } from './cashier/cashier-routes'
import { callCloudPay, type CloudPayCaller } from './cloud-pay/call-cloud-pay'
import { controlRoutes } from './control-routes'
import { merchantRoutes, signedAnswer } from './merchant-routes'
import { deliverNotice } from './notices/deliver-notice'
import { createPayContext, type PayContext, type PayOptions } from './pay-context'
import { PayError } from './pay-error'
import { settleRefunds } from './settle-refunds'

const PREFIX = '/wechatpay'

export interface PayService {
  /** `/wechatpay`: the V3 interface, the cashier of the phone, and the controls of the panel. */
  room: HttpRoom
  /** Settles refunds and delivers every notice that is due. Resolves when all of them were answered. */
  runDue(): Promise<void>
  /** `cloud.cloudPay.<apiName>` of a cloud function. */
  cloudPay(apiName: string, request: Record<string, unknown>, caller: CloudPayCaller): Record<string, unknown>
  stop(): Promise<void>
}

/** A local WeChat Pay: real signatures, real sealing, WeChat's rules and words, no money. */
export function createPayService(options: PayOptions): PayService {
  const context = createPayContext(options)
  let line: Promise<unknown> = Promise.resolve()
  // One at a time: a notice is never delivered twice because two ticks overlap.
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work)
    line = turn.catch(() => undefined)
    return turn
  }
  const runDue = () => inLine(() => deliverDue(context))
  const tick = () => {
    if (hasWork(context)) runDue().catch((error: unknown) => console.error('WeChat Pay notices:', error))
  }
  const timer = options.ticksPerSecond > 0 ? setInterval(tick, 1000 / options.ticksPerSecond) : undefined
  timer?.unref()

  return {
    room: createRoutedRoom(
      PREFIX,
      {
        ...merchantRoutes(context, PREFIX),
        ...cashierRoutes(context, () => timer && tick()),
        ...controlRoutes(context, {
          runDue,
          deliver: (noticeId, delivery) => inLine(() => deliverNotice(context, noticeId, delivery)),
        }),
      },
      (error, { url }) => answerError(context, error, url.pathname),
    ),
    runDue,
    cloudPay: (apiName, request, caller) => callCloudPay(context, apiName, request, caller),
    async stop() {
      clearInterval(timer)
      await line
    },
  }
}

const hasWork = ({ clock, controls, notices, refunds }: PayContext): boolean => {
  const now = clock.now()
  const due = ({ nextAt }: { nextAt: number | null }) => nextAt !== null && nextAt <= now
  return (
    refunds.list().some(({ status, settlesAt }) => status === 'PROCESSING' && settlesAt <= now) ||
    (!controls().holdNotices && notices.list().some(due))
  )
}

async function deliverDue(context: PayContext): Promise<void> {
  settleRefunds(context)
  if (context.controls().holdNotices) return
  const now = context.clock.now()
  for (const { noticeId, nextAt } of context.notices.list()) {
    if (nextAt !== null && nextAt <= now)
      await deliverNotice(context, noticeId, { manual: false, fault: null })
  }
}

function answerError(context: PayContext, error: unknown, path: string): HttpAnswer {
  if (error instanceof PayError) {
    const { code, message } = error
    // To a browser a refusal of the cashier is an answer; a status of 400 would be an error on its console.
    if (path.startsWith(`${PREFIX}/cashier/`)) return json({ error: { code, message } })
    return signedAnswer(context, { code, message }, error.status)
  }
  if (error instanceof ZodError) return fault(400, 'BAD_REQUEST', error.message)
  if (error instanceof SyntaxError) return fault(400, 'BAD_JSON', error.message)
  throw error
}
