import { encodeStored } from '../ejson'
import { compileProjection } from '../query/projection'
import { wording } from '../wording'
import type { Action } from './action'
import { collectionOf, find, transactionOf } from './action'

const defaultLimit = 100
const maximumLimit = 1000
const maximumReplyBytes = 16 * 1024 * 1024

/** `database.getDocument`: `DOC` yields at most one; `WHERE` 100 by default, 1000 at most. */
export const getDocument: Action = (context) => {
  const { request } = context
  const collection = collectionOf(context)
  const isDoc = request.optionalText('queryType') === 'DOC'
  const offset = request.wholeNumber('offset', 0)
  const limit = isDoc ? 1 : Math.min(request.wholeNumber('limit', defaultLimit) || defaultLimit, maximumLimit)
  const projection = request.object('projection')
  const { documents } = find(
    context,
    collection,
    { query: request.query(), sort: request.sort(), skip: offset, limit },
    transactionOf(context),
  )
  const shape = projection && Object.keys(projection).length ? compileProjection(projection) : undefined
  const list = documents.map((stored) => (shape ? encodeStored(shape(stored.document)) : stored.text))
  checkReplySize(list)
  return { data: { list, limit, offset } }
}

export function checkReplySize(list: string[]): void {
  if (list.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) > maximumReplyBytes)
    throw wording.replyTooLarge()
}
