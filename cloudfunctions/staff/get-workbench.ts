import type { SignedInCaller } from '../_shared/caller'
import { summarizeReviews } from '../application/summarize-reviews'
import { summarizeRegistrations } from '../membership/summarize-registrations'
import { summarizeRequests } from '../request/summarize-requests'
import { summarizePayments } from '../payment/summarize-payments'
import type { Workbench } from './contract'
import { memberName } from './present-member'

/** What waits for staff, at a glance (N1). */
export async function getWorkbench(_input: object, { account }: SignedInCaller): Promise<Workbench> {
  const [review, units, requests, payments] = await Promise.all([
    summarizeReviews(),
    summarizeRegistrations(),
    summarizeRequests(),
    summarizePayments(new Date()),
  ])
  return { name: memberName(account), roles: account.staffRoles, review, units, requests, ...payments }
}
