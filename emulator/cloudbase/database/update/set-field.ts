import { copyValue } from '../values/copy'
import type { Document } from '../values/document'
import { makePlace, writePlace } from './set-path'

/** A copy of the document with one (dotted) field set. */
export function setField(document: Document, path: string, value: unknown): Document {
  const copy = copyValue(document)
  writePlace(makePlace(copy, path), value)
  return copy
}
