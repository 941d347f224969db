import { AppError } from '../../_shared/errors'
import type { DuesLetter } from './dues-records'
import { findNotice } from './notice-repository'

/** What an issued letter says, and to whom. `NOT_FOUND` for an id of no letter. */
export async function loadDuesLetter(letterId: string): Promise<{ unitId: string; letter: DuesLetter }> {
  const notice = await findNotice(letterId)
  if (!notice?.letter) throw new AppError('NOT_FOUND')
  return { unitId: notice.unitId, letter: notice.letter }
}
