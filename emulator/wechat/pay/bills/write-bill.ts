/** What stands before every value, so that spreadsheets keep long numbers as text. */
const tick = (value: string): string => `\`${value}`

/** A text of the merchant's own: a comma would part two values, a line break two records. */
export const merchantText = (text: string): string =>
  text.replaceAll(',', '\\ ').replaceAll('\r', '\\r').replaceAll('\n', '\\n')

export interface BillTable {
  columns: readonly string[]
  rows: string[][]
  summaryColumns: readonly string[]
  summary: string[]
}

/** A bill's text: a heading, one line a record, the summary's heading and its line; lines end with CRLF. */
export function writeBill({ columns, rows, summaryColumns, summary }: BillTable): string {
  const lines = [
    columns.join(','),
    ...rows.map((row) => row.map(tick).join(',')),
    summaryColumns.join(','),
    summary.map(tick).join(','),
  ]
  return `${lines.join('\r\n')}\r\n`
}
