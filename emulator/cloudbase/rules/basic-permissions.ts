/**
 * The four basic permissions of a collection, as rules. Under them the platform adds the condition on `_openid` to
 * what a client asks by itself; under rules of one's own it demands that the client does.
 */
export const basicPermissions = {
  /** Only its creator reads and writes a document. */
  PRIVATE: { read: 'doc._openid == auth.openid', write: 'doc._openid == auth.openid', create: true },
  /** Everybody reads, its creator writes. */
  READONLY: { read: true, write: 'doc._openid == auth.openid', create: true },
  /** Everybody reads, functions write. */
  ADMINWRITE: { read: true, write: false },
  /** Functions only. */
  ADMINONLY: { read: false, write: false },
} as const
