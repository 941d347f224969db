import { init } from '@cloudbase/node-sdk'
import type { CloudBase } from '@cloudbase/node-sdk/types'

/** A CloudBase environment: the embedded one has an `adminUrl`, Tencent's needs a key pair. */
export interface CloudAddress {
  envId: string
  /** `http://127.0.0.1:<port>/admin`; absent for Tencent CloudBase. */
  adminUrl?: string
  secretId?: string
  secretKey?: string
}

/** The embedded CloudBase takes any key pair; the SDK insists on one. */
const LOCAL_KEY = 'local'

export const openCloud = ({ envId, adminUrl, secretId, secretKey }: CloudAddress): CloudBase =>
  init({
    env: envId,
    secretId: secretId ?? LOCAL_KEY,
    secretKey: secretKey ?? LOCAL_KEY,
    ...(adminUrl ? { serviceUrl: adminUrl } : {}),
  })
