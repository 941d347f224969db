import { init } from '@cloudbase/node-sdk'
import type { CloudBase } from '@cloudbase/node-sdk/types'

/** A CloudBase environment and a key pair of it; the embedded one has an `adminUrl`. */
export interface CloudAddress {
  envId: string
  /** `http://127.0.0.1:<port>/admin`; absent for Tencent CloudBase. */
  adminUrl?: string
  secretId: string
  secretKey: string
}

export const openCloud = ({ envId, adminUrl, secretId, secretKey }: CloudAddress): CloudBase =>
  init({
    env: envId,
    secretId,
    secretKey,
    ...(adminUrl ? { serviceUrl: adminUrl } : {}),
  })
