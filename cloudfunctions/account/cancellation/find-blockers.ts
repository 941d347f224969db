import type { AccountRecord } from '../../_shared/account-record'
import { listApplicationTitles } from '../../application/list-application-titles'
import { listUnfinishedRequests } from '../../request/list-unfinished-requests'
import type { CancellationBlocker } from '../cancellation-contract'

/**
 * What keeps an account from being cancelled by its owner (A7, manual S3): any application, because it is a record of
 * the exam; a staff role, because somebody must take the work over; a transfer that might give the account to another
 * WeChat, because its owner or staff decide on that first.
 */
export async function findBlockers({
  _id,
  openid,
  staffRoles,
}: AccountRecord): Promise<CancellationBlocker[]> {
  const [applications, { transfers }] = await Promise.all([
    listApplicationTitles(_id),
    listUnfinishedRequests({ accountId: _id, openid }),
  ])
  return [
    ...applications.map((one): CancellationBlocker => ({ kind: 'application', ...one })),
    ...(staffRoles.length ? [{ kind: 'staff_role' as const }] : []),
    ...transfers.map((one): CancellationBlocker => ({ kind: 'transfer', ...one })),
  ]
}
