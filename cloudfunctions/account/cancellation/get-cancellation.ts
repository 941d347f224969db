import { loadAssociation } from '../../_shared/association'
import type { SignedInCaller } from '../../_shared/caller'
import { listUnfinishedRequests } from '../../request/list-unfinished-requests'
import type { CancellationPreview } from '../cancellation-contract'
import { loadAccount } from '../load-account'
import { showsMoreThanPassword } from '../require-more-than-password'
import { wechatBindingOf } from '../wechat-binding'
import { cancellationTerms } from './cancellation-terms'
import { findBlockers } from './find-blockers'
import { presentTerms } from './present-receipt'
import { ERASED_ITEMS } from './receipt-record'

/** 注销账号: what stands in the way, and what would go and stay if it happened now (A7). */
export async function getCancellation(
  _input: object,
  { account: { _id: accountId }, openid }: SignedInCaller,
): Promise<CancellationPreview> {
  const account = await loadAccount(accountId)
  const [blockers, unfinished, association] = await Promise.all([
    findBlockers(account),
    listUnfinishedRequests({ accountId, openid: account.openid }),
    loadAssociation(),
  ])
  return {
    blockers,
    isAllowedHere: showsMoreThanPassword({ account, openid }),
    wechat: wechatBindingOf(account, openid),
    openRequests: unfinished.open,
    contactPhone: association.contactPhone,
    confirmBy: account.userName ? 'password' : account.phone ? 'code' : 'nothing',
    phoneMasked: account.phoneMasked,
    ...presentTerms({ erased: [...ERASED_ITEMS], ...cancellationTerms(new Date()) }),
  }
}
