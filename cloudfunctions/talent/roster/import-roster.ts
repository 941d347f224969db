import { memberName } from '../../staff/present-member'
import { recordAudit } from '../../staff/record-audit'
import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { readTable, readText } from '../../_shared/read-table'
import { takeUpload } from '../../_shared/uploads'
import { dayOf } from '../../_shared/time'
import { loadCcaaDictionaries } from '../ccaa-dictionaries'
import type { RosterReport } from '../views'
import { checkRow, type CheckedRow } from './check-row'
import { comparePeople } from './compare-people'
import { groupPeople } from './group-people'
import { ROSTER_PURPOSE } from './request-roster-upload'
import type { RosterIssue } from '../views'
import { rosterRows } from './roster-rows'
import { writePeople } from './write-people'

/** More rows than this go into several files: one call must end before the phone stops waiting. */
export const MAX_ROWS = 1000
/** What a phone shows of them; the rest come up when these are corrected. */
const SHOWN_ISSUES = 100

interface Input {
  text?: string | undefined
  fileId?: string | undefined
  dryRun: boolean
}

/**
 * Imports the roster (N12) from a pasted table or an uploaded file, and says what it comes to. A dry run writes
 * nothing; neither does a run with any issue. Run again it changes nothing: people are known by their number. People who
 * are not in the file stay in the roster.
 */
export async function importRoster(input: Input, { account }: SignedInCaller): Promise<RosterReport> {
  const at = new Date()
  const table = await tableOf(input, account._id)
  const { rows, issues: titleIssues } = rosterRows(table)
  if (rows.length > MAX_ROWS)
    throw new AppError('VALIDATION_FAILED', {
      issues: [{ path: 'text', code: 'TOO_MANY', params: { maximum: MAX_ROWS } }],
    })
  const dictionaries = await loadCcaaDictionaries()
  const answers = rows.map((row) => checkRow(row, dictionaries, dayOf(at)))
  const { people, issues: groupIssues } = groupPeople(answers.flatMap(checkedOf))
  const plan = await comparePeople(people)
  const issues = [...titleIssues, ...answers.flatMap(issuesOf), ...groupIssues, ...plan.issues]
  const report = {
    rows: rows.length,
    people: people.length,
    created: plan.create.length,
    updated: plan.update.length,
    unchanged: plan.unchanged,
    issues: issues.sort((a, b) => a.row - b.row).slice(0, SHOWN_ISSUES),
    issueCount: issues.length,
  }
  if (input.dryRun || issues.length || !people.length) return { ...report, written: false }
  await writePeople(plan, at)
  const { created, updated, unchanged } = report
  if (created || updated)
    await recordAudit({
      action: 'talent.importRoster',
      by: { accountId: account._id, name: memberName(account) },
      target: 'certified_people',
      after: { created, updated, unchanged },
      at,
    })
  return { ...report, written: true }
}

async function tableOf({ text, fileId }: Input, accountId: string): Promise<string[][]> {
  if (fileId) return readTable(await takeUpload(accountId, fileId, ROSTER_PURPOSE))
  if (text?.trim()) return readText(text)
  throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'text', code: 'REQUIRED' }] })
}

const checkedOf = (answer: ReturnType<typeof checkRow>): CheckedRow[] =>
  'checked' in answer ? [answer.checked] : []
const issuesOf = (answer: ReturnType<typeof checkRow>): RosterIssue[] =>
  'issues' in answer ? answer.issues : []
