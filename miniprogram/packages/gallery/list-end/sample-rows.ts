import type { Page } from '../../../../cloudfunctions/_shared/contract'
import { ApiError } from '../../../api/api-error'

const TOTAL = 48
const A_PAGE = 16
let refused = false

/** Rows by the cursor of a server, so that the list can be seen in all its states; the third page fails once. */
export async function sampleRows(cursor?: string): Promise<Page<number>> {
  const from = Number(cursor ?? 0)
  if (from === 2 * A_PAGE && !refused) {
    refused = true
    throw new ApiError('NETWORK_FAILED')
  }
  const items = Array.from({ length: A_PAGE }, (_, index) => from + index + 1)
  return from + A_PAGE < TOTAL ? { items, nextCursor: String(from + A_PAGE) } : { items }
}
