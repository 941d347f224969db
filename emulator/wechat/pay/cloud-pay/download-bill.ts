import { z } from 'zod'
import { billDay, noStatement } from '../bills/bill-day'
import { tradeBill } from '../bills/trade-bill'
import { writeBill } from '../bills/write-bill'
import type { CloudPayCall } from './call-cloud-pay'

const schema = z.object({
  bill_date: z.string().regex(/^\d{8}$/),
  bill_type: z.enum(['ALL', 'SUCCESS', 'REFUND']).default('ALL'),
})

/** The trade bill of one day, e.g. `20260514`, as text. */
export function downloadBill({ context, merchant, request }: CloudPayCall): string {
  const { bill_date, bill_type } = schema.parse(request)
  const date = bill_date.replace(/^(....)(..)(..)$/, '$1-$2-$3')
  const table = tradeBill(context, merchant, billDay(date, context.clock.now()), bill_type)
  if (!table) throw noStatement()
  return writeBill(table)
}
