/** A decoded document: plain objects and arrays with number, string, boolean, null, Date, RegExp, ObjectId. */
export type Document = Record<string, unknown>

/** A document as it lies in the store. `seq` is the order of insertion, `text` the stored EJSON. */
export interface StoredDocument {
  seq: number
  document: Document
  text: string
}
