import type { Refusal } from './check-digit-number'
import { checkCreditCode, normalizeCreditCode } from './credit-code'

/**
 * Checks a 纳税人识别号 as an invoice asks for it. Since 2015 it is the credit code of 18 characters; taxpayers
 * without one keep the older 15, 17 or 20 characters, which carry no check.
 */
export function checkTaxNumber(raw: string): { taxNumber: string } | { issue: Refusal } {
  const taxNumber = normalizeCreditCode(raw)
  if (!taxNumber) return { issue: { code: 'REQUIRED' } }
  if (taxNumber.length === 18) {
    const check = checkCreditCode(taxNumber)
    return 'issue' in check ? check : { taxNumber }
  }
  if (!/^([0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{20})$/.test(taxNumber))
    return { issue: { code: 'TAX_NUMBER_FORMAT', params: { actual: taxNumber.length } } }
  return { taxNumber }
}
