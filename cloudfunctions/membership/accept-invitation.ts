import type { z } from 'zod'
import type { Caller } from '../_shared/caller'
import { checkOwnPassword } from '../_shared/credentials/check-password'
import { AppError } from '../_shared/errors'
import { newId } from '../_shared/ids'
import { startSignIn } from '../_shared/sign-ins/start-sign-in'
import { operatorSubject } from '../account/consent-subject'
import { consentIssues, recordConsents } from '../account/record-consents'
import { requireCurrentPolicies } from '../account/require-current-policies'
import type { ArrivalView, MembershipContract } from './contract'
import { findInvitation } from './find-invitation'
import { checkedOperatorName } from './operator-name'
import { changeBindings } from './operators-repository'
import { presentArrival } from './present-unit'
import { requireUnit } from './unit-repository'

/**
 * Joins a unit: the owner's code and the unit's password, so that a link in wrong hands opens nothing (A16). The code
 * is used up in the same write that binds this WeChat.
 */
export async function acceptInvitation(
  { code, password, name: rawName, consents }: z.output<MembershipContract['acceptInvitation']['input']>,
  caller: Caller,
): Promise<ArrivalView> {
  const name = checkedOperatorName(rawName)
  const missing = consentIssues(consents)
  if (missing.length) throw new AppError('VALIDATION_FAILED', { issues: missing })
  await requireCurrentPolicies(consents)
  const { unitId, invitation } = await findInvitation(code)
  await checkOwnPassword({ kind: 'unit', subjectId: unitId, password, caller })
  const { openid } = caller
  const at = new Date()
  await recordConsents(operatorSubject(unitId, openid), consents, { openid, at })
  const operator = { operatorId: newId('uop'), openid, name, boundAt: at }
  const { operators } = await changeBindings(
    unitId,
    { type: 'accept', codeHash: invitation.codeHash, operator },
    { subject: name, by: name, at },
  )
  const bound = operators.find((one) => one.openid === openid) ?? operator
  await startSignIn({ openid, kind: 'unit', subjectId: unitId, operatorId: bound.operatorId })
  return presentArrival(await requireUnit(unitId), 'done')
}
