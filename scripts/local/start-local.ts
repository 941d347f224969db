import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startCloudBase, type CloudBase } from '../../emulator/cloudbase'
import { openWechatServices, servePhone, type PhoneServer, type WechatServices } from '../../emulator/wechat'
import { projectDir } from '../build/project'
import { returnToDemoWorld, seedOnce } from './demo-world'
import { freePort } from './free-port'
import { loadSecrets, localSettings } from './local-settings'
import { wechatOptions } from './wechat-options'

export interface LocalWorldOptions {
  /** Keeps everything of this world; made when missing. */
  dataDir: string
  /** 0 takes any free port. A taken one is replaced by a free one. */
  port: number
  /** Writes the demo world when the folder is new. */
  seed: boolean
  /** Serves the mini-program in a browser; tests of functions need none. */
  phone: boolean
  /** Builds the mini-program again on every change. */
  watch?: boolean
  /** Another folder than the project's own, e.g. a copy that may be edited; built into `dataDir`. */
  miniprogramDir?: string
  /** `hold`: timers run only when the control API says so. */
  timers?: 'run' | 'hold'
  onMiniprogramBuilt?: (result: { problems: { message: string }[]; ms: number }) => void
  /** See `WechatServicesOptions`. */
  noticeTicksPerSecond?: number
}

export interface LocalWorld {
  url: string
  cloud: CloudBase
  wechat: WechatServices
  phone: PhoneServer | null
  settings: Record<string, string>
  stop(): Promise<void>
}

/** Starts cloud, WeChat and phone in this process, on one port of this machine. The functions must be built. */
export async function startLocal(options: LocalWorldOptions): Promise<LocalWorld> {
  const { dataDir, seed } = options
  mkdirSync(dataDir, { recursive: true })
  const secrets = loadSecrets(dataDir)
  const port = await freePort(options.port)
  const url = `http://127.0.0.1:${port}`
  const running: { cloud?: CloudBase } = {}
  const wechat = await openWechatServices({
    ...wechatOptions(secrets, dataDir, { now: () => running.cloud?.clock.now() ?? Date.now() }),
    ...(options.noticeTicksPerSecond === undefined
      ? {}
      : { noticeTicksPerSecond: options.noticeTicksPerSecond }),
    async callFunction(name, event) {
      return running.cloud?.notices.tell(name, event, { source: 'wx_pay' })
    },
    async pushMessage(message) {
      return running.cloud?.notices.push(message)
    },
    async onReset() {
      if (running.cloud) await returnToDemoWorld(running.cloud, settings)
    },
  })
  const settings = localSettings(secrets, { url, smtpUrl: wechat.smtp.url })
  const phone = options.phone ? await openPhone(options, secrets.appId) : null
  const cloud = await startCloudBase({
    projectDir,
    dataDir,
    port,
    settings,
    appId: secrets.appId,
    openApi: wechat.openApi,
    ...(options.timers ? { timers: options.timers } : {}),
    rooms: () => [...wechat.rooms, ...(phone?.rooms ?? [])],
  })
  running.cloud = cloud
  const world: LocalWorld = {
    url,
    cloud,
    wechat,
    phone,
    settings,
    async stop() {
      await phone?.stop()
      await wechat.stop()
      await cloud.stop()
    },
  }
  if (seed) await seedOnce(cloud, settings, dataDir)
  return world
}

const openPhone = (options: LocalWorldOptions, appId: string): Promise<PhoneServer> =>
  servePhone({
    appId,
    miniprogramDir: options.miniprogramDir ?? join(projectDir, 'miniprogram'),
    npmDir: projectDir,
    outDir: options.miniprogramDir ? join(options.dataDir, 'phone') : join(projectDir, 'dist/phone'),
    watch: options.watch ?? false,
    ...(options.onMiniprogramBuilt ? { onBuilt: options.onMiniprogramBuilt } : {}),
  })
