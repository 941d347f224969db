import { AppError } from './errors'

/** Lists page by the last item's sort key and id, never by skipping (P9). The cursor is opaque to the client. */
export interface Cursor {
  at: Date
  id: string
}

export const encodeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.getTime()}|${id}`).toString('base64url')

/** Reads a cursor; one that we did not write is refused by name. */
export function decodeCursor(text: string): Cursor {
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split('|')
  const at = new Date(Number(time))
  if (!time || !id || Number.isNaN(at.getTime()))
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'cursor', code: 'INVALID' }] })
  return { at, id }
}
