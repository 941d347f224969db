import { z } from 'zod'
import { closeOrder as close } from '../close-order'
import type { CloudPayCall } from './call-cloud-pay'

const schema = z.object({ out_trade_no: z.string().min(1) })

/** Closes an unpaid order; a paid one is refused with `ORDERPAID`. */
export function closeOrder({ context, merchant, request }: CloudPayCall): Record<string, unknown> {
  close(context, merchant, schema.parse(request).out_trade_no, merchant.mchid)
  return {}
}
