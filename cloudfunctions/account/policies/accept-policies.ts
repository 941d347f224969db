import type { z } from 'zod'
import type { Caller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { consentKindsOf } from '../consent-purposes'
import { loadConsentSubject } from '../consent-subject'
import type { AccountContract, ConsentView } from '../contract'
import { takeConsents } from '../record-consents'
import { listConsents } from './list-consents'

type Input = z.output<AccountContract['acceptPolicies']['input']>

/** Agrees, for the first time or again after a text has changed (A11). The first time counts when it was agreed to before. */
export async function acceptPolicies(
  { as, consents }: Input,
  caller: Caller,
): Promise<{ consents: ConsentView[] }> {
  const subject = await loadConsentSubject(as, caller)
  const asked = consentKindsOf(as)
  const others = Object.keys(consents).filter((kind) => !(asked as string[]).includes(kind))
  if (others.length)
    throw new AppError('VALIDATION_FAILED', {
      issues: others.map((kind) => ({ path: `consents.${kind}`, code: 'NOT_A_CHOICE' })),
    })
  if (!Object.keys(consents).length)
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'consents', code: 'REQUIRED' }] })
  await takeConsents(subject, consents, caller.openid)
  return listConsents({ as }, caller)
}
