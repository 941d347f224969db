import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSecrets, type LocalSecrets } from './make-settings'

/** The secrets in `<dataDir>/local-settings.json`, made on first use. Written whole or not at all. */
export function loadSecrets(dataDir: string): LocalSecrets {
  const file = join(dataDir, 'local-settings.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets
  const secrets = makeSecrets()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

export interface LocalAddresses {
  /** `http://127.0.0.1:<port>` of the one local server. */
  url: string
  smtpUrl: string
}

export const LOCAL_ENV_ID = 'local'
export const SMS_APP_ID = '1400000001'
export const SMS_SIGN_NAME = '江临软协'
export const SMS_TEMPLATE_APPROVED = '2000001'
export const SMS_TEMPLATE_CODE = '2000002'
export const SMS_TEMPLATE_UNIT_REVIEWED = '2000003'
export const SMS_TEMPLATE_REQUEST = '2000004'
export const SMS_TEMPLATE_DUES = '2000005'
export const SMS_TEMPLATE_PASSWORD = '2000006'

/** Every setting that `cloudbaserc.json` asks for, pointing at the services of this machine. */
export function localSettings(
  secrets: LocalSecrets,
  { url, smtpUrl }: LocalAddresses,
): Record<string, string> {
  const platformKeys = [secrets.platformPublicKey, secrets.platformCertificate]
  return {
    TCB_ENV_ID: LOCAL_ENV_ID,
    DATA_KEYS: secrets.dataKeys,
    LOOKUP_HASH_KEY: secrets.lookupHashKey,
    WECHAT_APPID: secrets.appId,
    WECHAT_PAY_BASE_URL: `${url}/wechatpay`,
    WECHAT_PAY_MCHID: secrets.mchid,
    WECHAT_PAY_MERCHANT_SERIAL: secrets.merchant.serial,
    WECHAT_PAY_MERCHANT_KEY: secrets.merchant.privateKey,
    WECHAT_PAY_API_V3_KEY: secrets.apiV3Key,
    WECHAT_PAY_PLATFORM_KEYS: platformKeys.map(({ serial, publicKey }) => `${serial}:${publicKey}`).join(','),
    WECHAT_PAY_NOTIFY_URL: `${url}/http/payment-callback`,
    VERIFY_BASE_URL: `${url}/http/verify`,
    SMTP_URL: smtpUrl,
    MAIL_FROM: '江临省软件行业协会 <service@example.org>',
    SMS_BASE_URL: `${url}/sms`,
    SMS_SECRET_ID: secrets.smsSecretId,
    SMS_SECRET_KEY: secrets.smsSecretKey,
    SMS_APP_ID,
    SMS_SIGN_NAME,
    SMS_TEMPLATE_APPROVED,
    SMS_TEMPLATE_CODE,
    SMS_TEMPLATE_UNIT_REVIEWED,
    SMS_TEMPLATE_REQUEST,
    SMS_TEMPLATE_DUES,
    SMS_TEMPLATE_PASSWORD,
  }
}
