import * as z from 'zod'
import { route, type Page } from '../_shared/contract'
import type { InitialPassword, InstitutionEntry, RosterEntry, RosterReport } from './views'

const STAFF = ['content'] as const
const search = z.string().trim().max(40).optional()
const cursor = z.string().max(400).optional()
const institutionId = z.string().min(1).max(64)
const reason = z.string().trim().min(2).max(200)

/** What staff do about certified people and institutions (N12). */
export const staffRoutes = {
  /** The titles of the columns and one row of examples, to fill in. */
  getRosterTemplate: route<{ titles: string[]; example: string[] }>()(STAFF, z.object({})),
  requestRosterUpload: route<{ cloudPath: string }>()(STAFF, z.object({})),
  /**
   * Imports a pasted table (`text`) or an uploaded CSV or XLSX file (`fileId`), at most a thousand rows. Writes nothing on a dry run or while a row
   * is wrong. Run again it changes nothing. `FILE_TYPE_REFUSED`, `STATE_CONFLICT`.
   */
  importRoster: route<RosterReport>()(
    STAFF,
    z.object({
      text: z.string().max(1_000_000).optional(),
      fileId: z.string().max(300).optional(),
      dryRun: z.boolean(),
    }),
  ),
  /** By name. `search` is the beginning of a name or the last four digits of a phone number. */
  listRoster: route<Page<RosterEntry> & { total: number }>()(STAFF, z.object({ search, cursor })),
  /** Newest first. `search` is the beginning of a name or of an account name. */
  listInstitutions: route<Page<InstitutionEntry>>()(STAFF, z.object({ search, cursor })),
  /** `TAKEN` for an account name or credit code that another institution has. */
  createInstitution: route<InitialPassword>()(
    STAFF,
    z.object({
      name: z.string().trim().min(2).max(100),
      accountName: z.string().trim().max(40),
      creditCode: z.string().max(40),
      approvalNumber: z.string().trim().max(40),
    }),
  ),
  /** A new initial password in the place of whatever it had; signs it out everywhere. */
  reissuePassword: route<InitialPassword>()(STAFF, z.object({ institutionId, reason })),
  /** Signs it out everywhere and lets it in no more. `STATE_CONFLICT` when it is suspended already. */
  suspendInstitution: route<InstitutionEntry>()(STAFF, z.object({ institutionId, reason })),
  resumeInstitution: route<InstitutionEntry>()(STAFF, z.object({ institutionId, reason })),
}
