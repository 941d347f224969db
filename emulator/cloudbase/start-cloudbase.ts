import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { clientRoom } from './client/client-room'
import { openClock } from './open-clock'
import type { MovableClock } from './clock'
import type { ProjectConfig } from './config/project-config'
import { readProject } from './config/read-project'
import { consoleRoom } from './console/console-room'
import { controlRoom } from './control/control-room'
import { Faults } from './control/faults'
import { Snapshots } from './control/snapshots'
import { withFaults } from './control/with-faults'
import { State } from './control/state/state'
import { stateRoom } from './control/state/state-room'
import { openDatabase, type Database } from './database'
import { CallLogs } from './functions/call-logs'
import { Functions } from './functions/functions'
import { Invocations } from './functions/invocations'
import { Notices } from './functions/notices'
import { httpAccessRoom } from './http-access/http-access-room'
import { noOpenApi, type OpenApiPort } from './openapi/open-api-port'
import { adminKeysOf } from './credentials'
import { AdminActions } from './server/admin-actions'
import { adminRoom } from './server/admin-room'
import type { HttpRoom } from './server/http-room'
import { close, listen } from './server/http-server'
import { RequestSignatures } from './server/request-signatures'
import { Rooms } from './server/rooms'
import { SlowQueries } from './server/slow-queries'
import { Storage } from './storage/storage'
import { storageRoom } from './storage/storage-room'
import { Timers } from './triggers/timers'

export interface CloudBaseOptions {
  /** Holds `cloudbaserc.json` and `database/`. */
  projectDir: string
  /** Keeps the database, the files and the clock; made when missing. */
  dataDir: string
  /** Default 0: any free one. */
  port?: number
  /**
   * Fills `{{env.X}}` of `cloudbaserc.json`. `TENCENTCLOUD_SECRETID` and `_SECRETKEY`, `CLOUDBASE_APIKEY` are taken
   * as keys of the account.
   */
  settings: Record<string, string>
  /** The mini-program's; default: the setting `WECHAT_APPID`. */
  appId?: string
  openApi?: OpenApiPort
  /** Rooms of others on the same port. */
  rooms?: (cloud: CloudBase) => HttpRoom[]
  /** `hold`: timers run only when the control API says so. Default `run`. */
  timers?: 'run' | 'hold'
}

/** A running embedded CloudBase. */
export interface CloudBase {
  /** e.g. `http://127.0.0.1:41253` */
  url: string
  envId: string
  appId: string
  clock: MovableClock
  database: Database
  storage: Storage
  functions: Functions
  /** How WeChat tells functions something. */
  notices: Notices
  timers: Timers
  logs: CallLogs
  faults: Faults
  snapshots: Snapshots
  state: State
  mount(room: HttpRoom): void
  stop(): Promise<void>
}

/**
 * Starts one environment on 127.0.0.1.
 * @throws ProjectConfigError with one sentence for a fault in the project's files or a missing setting
 */
export async function startCloudBase(options: CloudBaseOptions): Promise<CloudBase> {
  const project = readProject(options.projectDir, options.settings)
  const appId = options.appId ?? options.settings['WECHAT_APPID'] ?? 'wx0000000000000000'
  // Function workers share the time zone of their process; the cloud's is UTC.
  process.env['TZ'] = 'UTC'
  mkdirSync(options.dataDir, { recursive: true })
  const clock = openClock(join(options.dataDir, 'clock.json'))
  const rooms = new Rooms()
  const { server, url } = await listen(rooms, options.port ?? 0)
  try {
    return openEnvironment(options, { project, appId, clock, rooms, server, url })
  } catch (error) {
    await close(server)
    throw error
  }
}

interface Ground {
  project: ProjectConfig
  appId: string
  clock: MovableClock
  rooms: Rooms
  server: Server
  url: string
}

/** Opens the products of the environment, each with its room on the server. */
function openEnvironment(options: CloudBaseOptions, ground: Ground): CloudBase {
  const { project, appId, clock, rooms, server, url } = ground
  const { envId, region, collections, storageRule } = project
  const database = openDatabase({ file: join(options.dataDir, 'database.sqlite'), collections, clock })
  const storage = new Storage({
    ...{ dir: join(options.dataDir, 'storage'), envId, clock, baseUrl: url, rule: storageRule },
  })
  const logs = new CallLogs()
  const invocations = new Invocations()
  const platform = { envId, region, appId, adminUrl: `${url}/admin` }
  const functions = new Functions({ declarations: project.functions, platform, clock, logs, invocations })
  const timers = new Timers(functions, clock)
  const faults = new Faults()
  const notices = new Notices(functions, faults)
  const slowQueries = new SlowQueries(clock)
  const snapshots = new Snapshots({ clock, database, storage, timers, logs, faults, slowQueries })
  const state = new State(
    { envId, clock, database, storage, timers, snapshots },
    join(options.dataDir, 'states'),
  )
  const openApi = options.openApi ?? noOpenApi
  const actions = new AdminActions({
    ...{ appId, database, storage, functions, invocations, openApi, slowQueries },
  })

  const cloud: CloudBase = {
    ...{
      url,
      envId,
      appId,
      clock,
      database,
      storage,
      functions,
      notices,
      timers,
      logs,
      faults,
      snapshots,
      state,
    },
    mount: (room) => rooms.mount(withFaults(room, faults)),
    async stop() {
      timers.stop()
      await close(server)
      await functions.stop()
      storage.close()
      database.close()
    },
  }
  rooms.mount(adminRoom(actions, faults, new RequestSignatures(adminKeysOf(options.settings), clock)))
  rooms.mount(clientRoom({ functions, storage, database, collections, clock }, faults))
  cloud.mount(storageRoom(storage))
  cloud.mount(httpAccessRoom(functions))
  rooms.mount(controlRoom({ ...cloud, declarations: collections, slowQueries }))
  rooms.mount(stateRoom(state))
  rooms.mount(consoleRoom())
  options.rooms?.(cloud).forEach((room) => cloud.mount(room))
  if (options.timers !== 'hold') timers.start()
  return cloud
}
