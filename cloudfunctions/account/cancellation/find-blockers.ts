import type { AccountRecord } from '../../_shared/account-record'
import { listApplicationTitles } from '../../application/list-application-titles'
import type { CancellationBlocker } from '../cancellation-contract'

/**
 * What keeps an account from being cancelled by its owner (A7, manual S3): any application, because it is a record of
 * the exam; a staff role, because somebody must take the work over.
 */
export async function findBlockers({ _id, staffRoles }: AccountRecord): Promise<CancellationBlocker[]> {
  const applications = await listApplicationTitles(_id)
  return [
    ...applications.map((one): CancellationBlocker => ({ kind: 'application', ...one })),
    ...(staffRoles.length ? [{ kind: 'staff_role' as const }] : []),
  ]
}
