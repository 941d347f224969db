import { unseal } from '../_shared/privacy'
import { correctIdentity } from '../account/correct-identity'
import { transferAccount } from '../account/transfer-account'
import { releaseUnitBinding } from '../membership/release-unit-binding'
import { changeRosterPhone } from '../talent/change-roster-phone'
import type { RequestRecord } from './request-record'
import { markEffectDone } from './request-repository'

/** Does what an approved request asked for. Doing it twice changes nothing; what a crash leaves undone the timer does. */
export async function bringAbout(request: RequestRecord): Promise<void> {
  if (!request.effectPending) return
  await effect(request)
  await markEffectDone(request._id)
}

async function effect({
  _id,
  kind,
  openid,
  subjectId,
  wanted,
  history,
  updatedAt,
}: RequestRecord): Promise<void> {
  if (!subjectId) return
  switch (kind) {
    case 'identity_correction':
      return correctIdentity({
        accountId: subjectId,
        name: wanted.name!,
        idType: wanted.idType!,
        idNumber: unseal(wanted.idNumber!, _id),
        at: updatedAt,
      })
    case 'password_recovery':
      // The requester's WeChat turns the approval into a new password by itself (`redeem`).
      return
    case 'account_transfer':
      return transferAccount({ accountId: subjectId, toOpenid: openid })
    case 'unit_rebind':
      return releaseUnitBinding({ unitId: subjectId, by: approvedBy(history).name, at: updatedAt })
    case 'roster_phone':
      return changeRosterPhone({
        certifiedPersonId: subjectId,
        phone: unseal(wanted.newPhone!, _id),
        by: approvedBy(history),
        at: updatedAt,
      })
  }
}

/** Whoever gave the last approval. */
function approvedBy(history: RequestRecord['history']): { accountId: string; name: string } {
  const by = history.at(-1)?.by
  if (!by || !('accountId' in by)) throw new Error('an approved request names who approved it')
  return by
}
