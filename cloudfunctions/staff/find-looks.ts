import { findAuditEntriesAbout } from './audit-repository'

/** The routes that show numbers in full. */
const LOOKS = ['staff.revealIdentity', 'request.reveal']
const SHOWN = 100

/** Who looked at full numbers in some records, and why; newest first, at most a hundred. */
export async function findLooks(
  targets: readonly string[],
): Promise<{ by: string; at: Date; reason: string; target: string }[]> {
  const entries = await findAuditEntriesAbout(targets, LOOKS, SHOWN)
  return entries.flatMap(({ by, at, reason, target }) =>
    by ? [{ by: by.name, at, reason: reason ?? '', target }] : [],
  )
}
