/** A key pair with which the SDKs sign their requests. */
export interface Credentials {
  secretId: string
  secretKey: string
}

/** What functions sign with, and scripts on this machine may sign with. It opens nothing but this emulator. */
export const embeddedCredentials: Credentials = {
  secretId: 'embedded-secret-id',
  secretKey: 'embedded-secret-key',
}

/** Who may send requests to `/admin`. */
export interface AdminKeys {
  pairs: Credentials[]
  /** Taken as `Bearer` by newer SDKs in the place of a signature; undefined: none is. */
  apiKey: string | undefined
}

/** The emulator's own pair, and the account's when the settings name them as the SDKs do. */
export function adminKeysOf(settings: Record<string, string | undefined>): AdminKeys {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = settings
  const own = secretId && secretKey ? [{ secretId, secretKey }] : []
  return { pairs: [embeddedCredentials, ...own], apiKey: settings['CLOUDBASE_APIKEY'] }
}
