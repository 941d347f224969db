/** One document of `audit_digests`: where the audit log stood at the end of a day, so that a cut-off end shows too (O1). */
export interface AuditDigest {
  /** The id of the last entry: a day without entries has no digest. */
  _id: string
  sequence: number
  hash: string
  at: Date
}
