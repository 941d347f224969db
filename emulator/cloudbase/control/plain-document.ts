import { EJSON } from 'bson'

/** A document as relaxed EJSON: dates are `{ "$date": "2026-05-14T09:20:00Z" }`, numbers and text are plain. */
export const plainDocument = (document: Record<string, unknown>): unknown =>
  JSON.parse(EJSON.stringify(document, { relaxed: true }))
