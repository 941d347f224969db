/** What storage knows about one file; the bytes lie on disk under their SHA-256. */
export interface StoredFile {
  path: string
  sha256: string
  bytes: number
  contentType: string
  /** OPENID of the mini-program user who uploaded it; null for files written by functions. */
  owner: string | null
  updatedAt: number
}
