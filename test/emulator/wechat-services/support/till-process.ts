import { join } from 'node:path'
import { startCloudBase, type CloudBase } from '../../../../emulator/cloudbase'
import { openWechatServices } from '../../../../emulator/wechat'
import {
  API_V3_KEY,
  APP_ID,
  certificateKeys,
  MCHID,
  MERCHANT_SERIAL,
  merchantKeys,
  publicKeyModeKeys,
} from './merchant'

/** CloudBase and WeChat together on the project `till`, as a start script puts them. Ends with its input. */
async function run(dataDir: string): Promise<void> {
  const running: { cloud?: CloudBase } = {}
  const wechat = await openWechatServices({
    dataDir,
    clock: { now: () => running.cloud?.clock.now() ?? Date.now() },
    appId: APP_ID,
    users: [{ openid: 'oPayer', unionid: null, nickname: '方晴', phone: '13905717301', note: '' }],
    merchants: [
      {
        ...{ mchid: MCHID, appIds: [APP_ID], name: '小店', serial: MERCHANT_SERIAL, apiV3Key: API_V3_KEY },
        publicKey: merchantKeys.publicKey,
      },
    ],
    platformKeys: {
      certificate: { serial: 'CERT', privateKey: certificateKeys.privateKey },
      'public-key': { serial: 'PUB_KEY_ID_1', privateKey: publicKeyModeKeys.privateKey },
    },
    sms: { secretId: 'id', secretKey: 'key', appId: '1', signName: '小店', templates: {} },
    noticeTicksPerSecond: 0,
    async pushMessage(message) {
      return running.cloud?.notices.push(message)
    },
    callFunction: async (name, event) => running.cloud?.notices.tell(name, event, { source: 'wx_pay' }),
  })
  running.cloud = await startCloudBase({
    projectDir: join(__dirname, '../fixtures/till'),
    dataDir,
    settings: {},
    appId: APP_ID,
    openApi: wechat.openApi,
    rooms: () => wechat.rooms,
  })
  process.stdin.resume()
  process.stdin.once('end', () => {
    void wechat
      .stop()
      .then(() => running.cloud?.stop())
      .then(() => process.exit(0))
  })
  console.log(`ready ${running.cloud.url}`)
}

void run(process.argv[2] ?? '')
