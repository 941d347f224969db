import type { Sealed } from '../_shared/sealed'
import type { HistoryEntry } from '../_shared/status-table'
import type { InstitutionStatus } from './status'

/** One document of `institutions` (A13, L13). `accountName` and `creditCode` carry unique indexes. */
export interface InstitutionRecord {
  _id: string
  name: string
  /** Lower case; what the institution signs in with. */
  accountName: string
  creditCode: string
  /** The number under which certification is permitted to it; empty when staff did not say. */
  approvalNumber: string
  status: InstitutionStatus
  /** Until when the initial password that is out works; null once the institution set its own. */
  initialPasswordUntil: Date | null
  contactPerson: string
  /** Phone and e-mail are sealed for the document's id; null until filled in. */
  phone: Sealed | null
  email: Sealed | null
  address: string
  introduction: string
  history: HistoryEntry<InstitutionStatus>[]
  createdAt: Date
  updatedAt: Date
}
