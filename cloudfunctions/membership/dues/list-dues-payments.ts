import type { SignedInCaller } from '../../_shared/caller'
import type { Page } from '../../_shared/contract'
import { decodeCursor, encodeCursor } from '../../_shared/cursor'
import { findUnits } from '../unit-repository'
import { pageToConfirm } from './payment-repository'
import { presentPayment } from './present-dues'
import type { DuesPaymentView } from './views'

const PAGE_SIZE = 20

/** Payments that wait for a second person, the oldest first. */
export async function listDuesPayments(
  { cursor }: { cursor?: string | undefined },
  { account }: SignedInCaller,
): Promise<Page<DuesPaymentView>> {
  const found = await pageToConfirm(cursor ? decodeCursor(cursor) : null, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  const units = new Map(
    (await findUnits(page.map(({ unitId }) => unitId))).map(({ _id, name }) => [_id, name]),
  )
  return {
    items: page.map((payment) => presentPayment(payment, units.get(payment.unitId) ?? '', account._id)),
    ...(last && found.length > PAGE_SIZE
      ? { nextCursor: encodeCursor({ at: last.recordedAt, id: last._id }) }
      : {}),
  }
}
