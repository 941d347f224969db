import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { WallClock, WechatServicesOptions } from '../../emulator/wechat'
import { SMS_CODE_TEXT } from '../../cloudfunctions/_shared/codes/sms-code-template'
import { SMS_REQUEST_TEXT } from '../../cloudfunctions/request/sms-request-template'
import { SMS_PASSWORD_TEXT } from '../../cloudfunctions/message/sms-password-template'
import { smsTemplates } from '../../cloudfunctions/message/sms-templates'
import { sampleWechatUsers } from '../seed/wechat-users'
import { SMS_DUES_TEXT } from '../../cloudfunctions/membership/dues/sms-dues-template'
import { UNIT_REVIEWED_TEXT } from '../../cloudfunctions/membership/unit-reviewed-template'
import {
  SMS_APP_ID,
  SMS_SIGN_NAME,
  SMS_TEMPLATE_APPROVED,
  SMS_TEMPLATE_CODE,
  SMS_TEMPLATE_DUES,
  SMS_TEMPLATE_PASSWORD,
  SMS_TEMPLATE_REQUEST,
  SMS_TEMPLATE_UNIT_REVIEWED,
} from './local-settings'
import type { LocalKeyPair, LocalSecrets } from './make-settings'

/** The WeChat side of the demo world: its merchant, its people, its SMS application. */
export function wechatOptions(
  secrets: LocalSecrets,
  dataDir: string,
  clock: WallClock,
): WechatServicesOptions {
  return {
    dataDir,
    clock,
    appId: secrets.appId,
    users: Object.values(sampleWechatUsers),
    officialAccount: '江临软协服务',
    merchants: [
      {
        mchid: secrets.mchid,
        appIds: [secrets.appId],
        name: '江临省软件行业协会',
        serial: secrets.merchant.serial,
        publicKey: createPublicKey({
          key: Buffer.from(secrets.merchant.publicKey, 'base64'),
          format: 'der',
          type: 'spki',
        }),
        apiV3Key: secrets.apiV3Key,
      },
    ],
    platformKeys: {
      certificate: platformKey(secrets.platformCertificate),
      'public-key': platformKey(secrets.platformPublicKey),
    },
    sms: {
      secretId: secrets.smsSecretId,
      secretKey: secrets.smsSecretKey,
      appId: SMS_APP_ID,
      signName: SMS_SIGN_NAME,
      templates: {
        [SMS_TEMPLATE_APPROVED]: smsTemplates.application_approved?.text ?? '',
        [SMS_TEMPLATE_CODE]: SMS_CODE_TEXT,
        [SMS_TEMPLATE_UNIT_REVIEWED]: UNIT_REVIEWED_TEXT,
        [SMS_TEMPLATE_REQUEST]: SMS_REQUEST_TEXT,
        [SMS_TEMPLATE_DUES]: SMS_DUES_TEXT,
        [SMS_TEMPLATE_PASSWORD]: SMS_PASSWORD_TEXT,
      },
    },
  }
}

const platformKey = ({ serial, privateKey }: LocalKeyPair) => ({
  serial,
  privateKey: createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }),
})
