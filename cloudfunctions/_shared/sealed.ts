/**
 * Personal data at rest (O4): AES-256-GCM with a random 12-byte IV, the id of the key that sealed it, and the
 * id of the record it belongs to as additional data, so that a value copied into another record does not open.
 */
export interface Sealed {
  keyId: string
  iv: string
  /** Ciphertext and the 16-byte tag, base64. */
  data: string
}
