import type * as Fflate from 'fflate'
import type * as Papaparse from 'papaparse'
import type * as ReadExcelFile from 'read-excel-file/universal'
import { AppError } from './errors'

/** What a workbook may unpack to: one that is small and unpacks to gigabytes is no table that anybody typed. */
const MAX_UNPACKED_BYTES = 40 * 1024 * 1024
/** Beyond fifteen digits a spreadsheet's number is no longer what was typed. */
const EXACT_DIGITS = 15

/**
 * Reads rows of text from a pasted table, a CSV file (UTF-8 or GB 18030) or an XLSX workbook's first sheet.
 * `FILE_TYPE_REFUSED` for anything else. A number that a spreadsheet has rounded comes out as `3.4E+17`.
 */
export async function readTable(content: Buffer): Promise<string[][]> {
  if (content.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(content)
  if (content.includes(0)) throw new AppError('FILE_TYPE_REFUSED')
  return readText(decodeText(content))
}

/** Rows of a CSV text; a table copied out of a spreadsheet has tabs between its cells. */
export const readText = (text: string): string[][] =>
  loadPapaparse().parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
    skipEmptyLines: false,
  }).data

async function readWorkbook(content: Buffer): Promise<string[][]> {
  requireModest(content)
  try {
    const bytes = Uint8Array.from(content).buffer
    const rows = await loadReadExcelFile().readSheet(bytes, { parseNumber: numberText })
    return rows.map((row) => row.map(cellText))
  } catch {
    throw new AppError('FILE_TYPE_REFUSED')
  }
}

function requireModest(content: Buffer): void {
  let bytes = 0
  const count = ({ originalSize }: { originalSize: number }) => {
    bytes += originalSize
    return false
  }
  try {
    loadFflate().unzipSync(content, { filter: count })
  } catch {
    throw new AppError('FILE_TYPE_REFUSED')
  }
  if (bytes > MAX_UNPACKED_BYTES)
    throw new AppError('FILE_SIZE_REFUSED', { bytes, maxBytes: MAX_UNPACKED_BYTES })
}

/** A workbook's number as its XML writes it. */
const numberText = (written: string): string =>
  /^\d+$/.test(written) && written.length > EXACT_DIGITS
    ? Number(written).toExponential().toUpperCase()
    : written

/** Dates of a workbook are calendar days at midnight UTC. */
const cellText = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')

/** Spreadsheets on Chinese computers save CSV in GB 18030. */
function decodeText(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('gb18030').decode(content)
  }
}

// Loaded on first use, not at cold start: few calls of this function read files.
const loadPapaparse = () => require('papaparse') as typeof Papaparse
const loadReadExcelFile = () => require('read-excel-file/universal') as typeof ReadExcelFile
const loadFflate = () => require('fflate') as typeof Fflate
