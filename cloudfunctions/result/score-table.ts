const LARGEST_TABLE = 20_000

/**
 * Reads a table as people paste or export it: comma, semicolon or tab between the cells, quotes around those that hold
 * them, lines of any system. The separator is the one that the first line has most of. Empty lines are passed over but
 * counted, so that a row number is the one that the spreadsheet shows. Longer tables are cut off.
 */
export function parseTable(text: string): { row: number; cells: string[] }[] {
  const body = text.replace(/^\ufeff/, '')
  const [head = ''] = body.split(/\r?\n/, 1)
  const separator = ['\t', ',', ';'].sort((a, b) => head.split(b).length - head.split(a).length)[0]!
  return splitRows(body, separator)
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean))
    .slice(0, LARGEST_TABLE)
}

/** RFC 4180, and leaves single quotes inside a cell as they are. */
function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)!.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (isQuoted && character === '"') {
      if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (isQuoted) cell += character
    else if (character === '"' && !cell.trim()) {
      isQuoted = true
      cell = ''
    } else if (character === separator) endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  return rows
}
