import { exportApplications } from '../../application/export-applications'
import { exportOrders } from '../../payment/export-orders'
import { loadAccount } from '../load-account'
import { personalData, type DataOwner } from './personal-data'

/** Everything that is kept about somebody, by the decisions of `personal-data.ts` (O7). */
export async function collectMyData(accountId: string): Promise<Record<string, unknown>> {
  const account = await loadAccount(accountId)
  const [applications, orders] = await Promise.all([exportApplications(accountId), exportOrders(accountId)])
  const owner: DataOwner = {
    account,
    applicationIds: applications.map(({ applicationId }) => applicationId),
    orderIds: orders.map(({ orderId }) => orderId),
  }
  const parts = Object.values(personalData).flatMap((decision) => ('part' in decision ? [decision] : []))
  const entries = await Promise.all(parts.map(async ({ part, read }) => [part, await read(owner)] as const))
  return Object.fromEntries(entries)
}
