import type * as Sdk from '@cloudbase/node-sdk'
import type { CloudBase } from '@cloudbase/node-sdk/types'
import { requireSetting } from './settings'

/**
 * The only door to CloudBase. `@cloudbase/node-sdk` keeps error codes and retries transaction conflicts;
 * `wx-server-sdk` is loaded on first use, by the functions that call the open API, because it costs a cold
 * start of its own.
 */
let app: CloudBase | undefined

export function cloud(): CloudBase {
  app ??= loadSdk().init({ env: requireSetting('TCB_ENV') })
  return app
}

/** Loaded on first use, not at cold start. */
const loadSdk = () => require('@cloudbase/node-sdk') as typeof Sdk

export const database = () => cloud().database()
