import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWechatServices, type HttpRoom, type WechatServices } from '../../../../emulator/wechat'
import {
  API_V3_KEY,
  APP_ID,
  certificateKeys,
  MCHID,
  MERCHANT_SERIAL,
  merchantKeys,
  publicKeyModeKeys,
} from './merchant'
import { createMovableClock, type MovableClock } from './movable-clock'
import { serveRooms } from './serve-rooms'

export const USER = {
  openid: 'oUser0000000000000000000000',
  unionid: null,
  nickname: '方晴',
  phone: '13905717301',
  note: '第一次打开',
}
export const SMS = {
  secretId: 'AKIDtest',
  secretKey: 'secret-of-the-test',
  appId: '1400000001',
  signName: '江临软协',
  templates: { '2000001': '验证码 {1}，{2} 分钟内有效。' },
}

/** The WeChat side without a cloud. */
export interface WechatDesk {
  url: string
  clock: MovableClock
  services: WechatServices
  /** Closes and opens the same folder again, as a restart does. */
  restart(): Promise<void>
  post(
    path: string,
    body: unknown,
    openid?: string,
  ): Promise<{ status: number; body: Record<string, unknown> }>
  stop(): Promise<void>
}

/** `more`: rooms beside those of the services, e.g. the phone's. */
export async function openWechatDesk(more: HttpRoom[] = []): Promise<WechatDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'wechat-'))
  const clock = createMovableClock()
  const open = () =>
    openWechatServices({
      dataDir: folder,
      clock,
      appId: APP_ID,
      users: [USER],
      merchants: [
        {
          mchid: MCHID,
          appIds: [APP_ID],
          name: '江临省软件行业协会',
          serial: MERCHANT_SERIAL,
          publicKey: merchantKeys.publicKey,
          apiV3Key: API_V3_KEY,
        },
      ],
      platformKeys: {
        certificate: { serial: 'CERT', privateKey: certificateKeys.privateKey },
        'public-key': { serial: 'PUB_KEY_ID_1', privateKey: publicKeyModeKeys.privateKey },
      },
      sms: SMS,
      noticeTicksPerSecond: 0,
    })
  let services = await open()
  const rooms = [...services.rooms, ...more]
  const served = await serveRooms(rooms)
  return {
    url: served.url,
    clock,
    get services() {
      return services
    },
    async restart() {
      await services.stop()
      services = await open()
      rooms.splice(0, rooms.length, ...services.rooms, ...more)
    },
    async post(path, body, openid = USER.openid) {
      const response = await fetch(`${served.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
        body: JSON.stringify(body),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    async stop() {
      await served.stop()
      await services.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
