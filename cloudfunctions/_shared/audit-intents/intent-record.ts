/** One document of `audit_intents`: a call of staff that may write and has not ended yet (O1). */
export interface AuditIntent {
  _id: string
  /** `staff.grantRole`: function and route. */
  call: string
  accountId: string
  /** Ids of the input, by field; nothing else of it, for it may hold personal data. */
  named: Record<string, string>
  /** The address that the call came from. */
  from: string | null
  at: Date
}
