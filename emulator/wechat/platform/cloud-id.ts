import { randomBytes } from 'node:crypto'
import type { PlatformContext } from './platform-context'

const VALID_MS = 5 * 60_000

/** Open data that a page holds only the name of; a cloud function of the same person opens it. */
export function issueCloudId(
  context: PlatformContext,
  openid: string,
  data: Record<string, unknown>,
): string | null {
  if (!context.users.get(openid)) return null
  const cloudId = `${randomBytes(2).readUInt16BE()}_${randomBytes(48).toString('base64url')}`
  context.cloudIds.put(cloudId, { cloudId, openid, data, expiresAt: context.clock.now() + VALID_MS })
  return cloudId
}

/** `getOpenData`: one JSON text an item. [INF] the code of one that is unknown, too old or somebody else's. */
export function openCloudIds(
  context: PlatformContext,
  cloudIds: unknown,
  caller: { openid: string | null; appId: string },
): { list: { cloudId: string; json: string }[] } {
  const now = context.clock.now()
  const list = (Array.isArray(cloudIds) ? cloudIds : []).map((given: unknown) => {
    const cloudId = String(given)
    const issued = context.cloudIds.get(cloudId)
    if (!issued || issued.openid !== caller.openid || now >= issued.expiresAt) {
      const refused = { cloudID: cloudId, errCode: -601006, errMsg: 'cloudID expired or invalid' }
      return { cloudId, json: JSON.stringify(refused) }
    }
    const watermark = { timestamp: Math.floor(now / 1000), appid: caller.appId }
    return { cloudId, json: JSON.stringify({ cloudID: cloudId, data: { ...issued.data, watermark } }) }
  })
  return { list }
}
