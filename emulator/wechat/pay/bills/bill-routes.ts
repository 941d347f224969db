import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { HttpAnswer, HttpCall } from '../../server/http-room'
import type { PayContext, PayMerchant } from '../pay-context'
import { PayError, paramError } from '../pay-error'
import { billDay, noStatement } from './bill-day'
import { fundFlowBill } from './fund-flow-bill'
import { tradeBill, type TradeBillType } from './trade-bill'
import { writeBill } from './write-bill'

const DOWNLOAD = '/v3/billdownload/file'
const VALID_MS = 5 * 60_000
/** Nobody tops up an account here: there is never a `RECHARGE_REFUND`, and only the basic account moves. */
const TRADE_BILLS = ['ALL', 'SUCCESS', 'REFUND', 'RECHARGE_REFUND']
const ACCOUNTS = ['BASIC', 'OPERATION', 'FEES']

/** What a download address carries; sealed, because whoever holds it has the bill. */
const ticketSchema = z.object({
  kind: z.enum(['trade', 'fundflow']),
  type: z.string(),
  date: z.string(),
  gzip: z.boolean(),
  mchid: z.string(),
  expiresAt: z.number(),
})
type Ticket = z.output<typeof ticketSchema>

export interface Bills {
  tradeBill(call: HttpCall, merchant: PayMerchant): Record<string, unknown>
  fundFlowBill(call: HttpCall, merchant: PayMerchant): Record<string, unknown>
  /** The file itself. WeChat does not sign this answer: the hash of the application proves it. */
  download(call: HttpCall, merchant: PayMerchant): HttpAnswer
}

/** Applications for bills and their files. `prefix`: where the V3 interface is mounted. */
export function createBills(context: PayContext, prefix: string): Bills {
  const key = randomBytes(32)
  const seal = (text: string) => createHmac('sha256', key).update(text).digest('base64url')

  const apply = (call: HttpCall, merchant: PayMerchant, kind: Ticket['kind'], type: string) => {
    const { searchParams } = call.url
    const tarType = searchParams.get('tar_type')
    if (tarType !== null && tarType !== 'GZIP') throw paramError('tar_type 只能是 GZIP')
    const date = searchParams.get('bill_date') ?? ''
    const { mchid } = merchant
    const expiresAt = context.clock.now() + VALID_MS
    const ticket: Ticket = { kind, type, date, gzip: tarType === 'GZIP', mchid, expiresAt }
    const text = billText(context, merchant, ticket)
    const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url')
    return {
      hash_type: 'SHA1',
      // Of the bill itself, not of the compressed file.
      hash_value: createHash('sha1').update(text).digest('hex'),
      download_url: `http://${call.headers.host}${prefix}${DOWNLOAD}?token=${payload}.${seal(payload)}`,
    }
  }

  return {
    tradeBill: (call, merchant) => apply(call, merchant, 'trade', oneOf(call, 'bill_type', TRADE_BILLS)),
    fundFlowBill: (call, merchant) =>
      apply(call, merchant, 'fundflow', oneOf(call, 'account_type', ACCOUNTS)),
    download(call, merchant) {
      const [payload = '', given = ''] = (call.url.searchParams.get('token') ?? '').split('.')
      const [right, sent] = [Buffer.from(seal(payload)), Buffer.from(given)]
      if (right.length !== sent.length || !timingSafeEqual(right, sent)) throw paramError('token 无效')
      const ticket = ticketSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
      if (ticket.mchid !== merchant.mchid) throw new PayError(403, 'NO_AUTH', '无权下载该账单')
      if (context.clock.now() > ticket.expiresAt) throw paramError('下载地址已失效，请重新申请账单')
      const text = Buffer.from(billText(context, merchant, ticket))
      return {
        status: 200,
        headers: { 'content-type': ticket.gzip ? 'application/x-gzip' : 'text/plain; charset=utf-8' },
        body: ticket.gzip ? gzipSync(text) : text,
      }
    },
  }
}

function billText(context: PayContext, merchant: PayMerchant, { kind, type, date }: Ticket): string {
  const day = billDay(date, context.clock.now())
  if (type === 'RECHARGE_REFUND' || type === 'OPERATION' || type === 'FEES') throw noStatement()
  const table =
    kind === 'trade'
      ? tradeBill(context, merchant, day, type as TradeBillType)
      : fundFlowBill(context, merchant, day)
  if (!table) throw noStatement()
  return writeBill(table)
}

/** The first value is the default. */
function oneOf(call: HttpCall, name: string, values: string[]): string {
  const value = call.url.searchParams.get(name) ?? values[0]!
  if (values.includes(value)) return value
  throw paramError(`${name} 只能是 ${values.join('、')}`)
}
