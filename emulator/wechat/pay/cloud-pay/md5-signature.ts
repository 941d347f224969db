import { createHash } from 'node:crypto'
import type { PayMerchant } from '../pay-context'

/** The older interfaces sign with a shared key. With cloudPay WeChat holds it; a merchant never sees it. */
const keyOf = ({ mchid, apiV3Key }: PayMerchant): string =>
  createHash('sha256').update(`cloudPay ${mchid} ${apiV3Key}`).digest('hex').slice(0, 32)

/** MD5 over the sorted, non-empty fields and the key, in capitals. */
export function md5Signature(merchant: PayMerchant, fields: Record<string, string>): string {
  const text = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return createHash('md5')
    .update(`${text}&key=${keyOf(merchant)}`)
    .digest('hex')
    .toUpperCase()
}
