import type { Document } from '../values/document'

/** What an update operator does at one path of a document copy: it may change it in place, or refuse. */
export type UpdateOperator = (document: Document, path: string, operand: unknown) => void
