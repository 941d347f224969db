import { z } from 'zod'
import type { PayContext } from '../pay-context'
import type { PayNotice } from '../pay-records'

const accepted = z.looseObject({ errcode: z.literal(0) })

/**
 * Delivers a cloudPay notice: calls the function and reads its answer. Only `{ errcode: 0 }` counts; even
 * `{ return_code: 'SUCCESS' }` is a failure and will be sent again.
 */
export async function callFunction(
  context: PayContext,
  functionName: string,
  event: PayNotice['resource'],
): Promise<{ status: number | null; answer: string }> {
  try {
    const result = await context.callFunction(functionName, event)
    const answer = (JSON.stringify(result) ?? 'undefined').slice(0, 500)
    return { status: accepted.safeParse(result).success ? 200 : 500, answer }
  } catch (error) {
    return { status: 500, answer: error instanceof Error ? error.message : String(error) }
  }
}
