import { ROSTER_COLUMNS, type RosterCells } from './columns'
import type { RosterIssue } from '../views'

export interface RosterRow {
  /** In the file, its first row being 1. */
  row: number
  cells: RosterCells
}

/**
 * Finds the columns by their titles and answers the rows below that hold anything. A required column that is missing
 * is an issue of row 1; then there are no rows.
 */
export function rosterRows(table: readonly string[][]): { rows: RosterRow[]; issues: RosterIssue[] } {
  const titles = (table[0] ?? []).map(tidy)
  const positions = ROSTER_COLUMNS.map(({ key, title }) => [key, titles.indexOf(title)] as const)
  const missing = ROSTER_COLUMNS.filter(({ title, required }) => required && !titles.includes(title))
  const issues = missing.map(({ key, title }): RosterIssue => ({
    row: 1,
    column: key,
    code: 'COLUMN_MISSING',
    params: { title },
  }))
  if (issues.length) return { rows: [], issues }
  const rows = table.slice(1).map((values, index) => ({
    row: index + 2,
    cells: Object.fromEntries(
      positions.map(([key, position]) => [key, tidy(values[position] ?? '')]),
    ) as RosterCells,
  }))
  return { rows: rows.filter(({ cells }) => Object.values(cells).some(Boolean)), issues: [] }
}

/** Full-width letters and digits become plain ones; spreadsheets put a quote mark before text. */
const tidy = (text: string): string => text.normalize('NFKC').trim().replace(/^'/, '')
