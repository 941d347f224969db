import { allowedEvents } from '../../_shared/transition'
import type { InstitutionRecord } from '../institution-record'
import { institutionTransitions, type InstitutionStatus } from '../status'
import { suspendedFor } from '../suspended-for'
import type { InstitutionEntry } from '../views'

/** An institution as staff see it in the list. */
export function presentEntry(institution: InstitutionRecord): InstitutionEntry {
  const { _id, name, accountName, creditCode, status, initialPasswordUntil } = institution
  return {
    institutionId: _id,
    name,
    accountName,
    creditCode,
    status,
    allowedEvents: allowedEvents<InstitutionStatus, typeof institutionTransitions>(
      institutionTransitions,
      status,
    ),
    suspendedFor: suspendedFor(institution),
    initialPasswordUntil: initialPasswordUntil?.toISOString() ?? null,
  }
}
