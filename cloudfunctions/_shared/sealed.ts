/**
 * Personal data at rest (O4), in an envelope: a key of its own encrypts the text (AES-256-GCM, random 12-byte IV), and
 * a key of the association, named by `keyId`, encrypts that key. Both are bound to the id of the document they stand
 * in, so that a value copied into another document does not open.
 */
export interface Sealed {
  keyId: string
  /** IV, encrypted data key and tag, base64. */
  key: string
  /** IV, ciphertext and tag, base64. */
  data: string
}

/** True for a sealed value, wherever it stands in a document. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'data,key,keyId' &&
  Object.values(value).every((part) => typeof part === 'string')
