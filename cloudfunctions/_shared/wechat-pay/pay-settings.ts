import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { requireSetting } from '../settings'

/** The merchant's side of WeChat Pay V3. */
export const paySettings = () => ({
  baseUrl: requireSetting('WECHAT_PAY_BASE_URL').replace(/\/$/, ''),
  appId: requireSetting('WECHAT_APPID'),
  mchid: requireSetting('WECHAT_PAY_MCHID'),
  merchantSerial: requireSetting('WECHAT_PAY_MERCHANT_SERIAL'),
  notifyUrl: requireSetting('WECHAT_PAY_NOTIFY_URL'),
})

let merchantKey: KeyObject | undefined

/** The private key that signs our requests. */
export const payMerchantKey = (): KeyObject =>
  (merchantKey ??= createPrivateKey({
    key: Buffer.from(requireSetting('WECHAT_PAY_MERCHANT_KEY'), 'base64'),
    format: 'der',
    type: 'pkcs8',
  }))

/**
 * The public key that WeChat signed with, by the serial that it names: a platform certificate's or `PUB_KEY_ID_…`;
 * both are listed while a merchant switches over (G7). Null for a serial that is not ours to trust.
 */
export function payPlatformKey(serial: string): KeyObject | null {
  for (const pair of requireSetting('WECHAT_PAY_PLATFORM_KEYS').split(',')) {
    const separator = pair.indexOf(':')
    if (pair.slice(0, separator).trim() === serial)
      return createPublicKey({
        key: Buffer.from(pair.slice(separator + 1), 'base64'),
        format: 'der',
        type: 'spki',
      })
  }
  return null
}
