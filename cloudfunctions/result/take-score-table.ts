import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { readTable, readText } from '../_shared/read-table'
import { issueUpload, takeUpload } from '../_shared/uploads'

const PURPOSE = 'scores'
/** As many as one import writes within the time of one call. */
const MAX_ROWS = 20_000

/** Where scores come from: pasted, or an uploaded CSV or XLSX file. */
export interface ScoreSource {
  text?: string | undefined
  fileId?: string | undefined
}

/** A path that only this member of staff may import scores from. */
export const requestScoreUpload = async (
  _input: object,
  { account }: SignedInCaller,
): Promise<{ cloudPath: string }> => ({ cloudPath: await issueUpload(account._id, PURPOSE) })

/** The rows of the source, its heading first. Refused by name: nothing given, or too many rows. */
export async function takeScoreTable({ text, fileId }: ScoreSource, accountId: string): Promise<string[][]> {
  if (!fileId && !text?.trim())
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'text', code: 'REQUIRED' }] })
  const rows = fileId ? await readTable(await takeUpload(accountId, fileId, PURPOSE)) : readText(text ?? '')
  if (rows.length > MAX_ROWS)
    throw new AppError('VALIDATION_FAILED', {
      issues: [{ path: 'text', code: 'TOO_MANY', params: { maximum: MAX_ROWS } }],
    })
  return rows
}
