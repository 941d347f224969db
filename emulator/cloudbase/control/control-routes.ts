import { z } from 'zod'
import { parseInput } from '../client/parse-input'
import type { CollectionDeclaration } from '../config/collection-declaration'
import type { MovableClock } from '../clock'
import type { Database } from '../database'
import type { CallLogs } from '../functions/call-logs'
import type { Functions } from '../functions/functions'
import type { Notices } from '../functions/notices'
import { errorReply } from '../server/error-reply'
import type { SlowQueries } from '../server/slow-queries'
import type { Storage } from '../storage/storage'
import type { Timers } from '../triggers/timers'
import { faultSchema, type Faults } from './faults'
import { describeCollections } from './describe-collections'
import { plainDocument } from './plain-document'
import type { Snapshots } from './snapshots'

export interface ControlParts {
  envId: string
  /** What `database/collections` declares. */
  declarations: CollectionDeclaration[]
  clock: MovableClock
  database: Database
  storage: Storage
  functions: Functions
  notices: Notices
  timers: Timers
  logs: CallLogs
  faults: Faults
  snapshots: Snapshots
  slowQueries: SlowQueries
}

type ControlRoute = (parts: ControlParts, body: Record<string, unknown>) => Promise<unknown> | unknown

const clockMove = z.strictObject({
  at: z.iso.datetime({ offset: true }).optional(),
  advanceMs: z.number().optional(),
})
const call = z.strictObject({
  name: z.string(),
  event: z.unknown().optional(),
  openid: z.string().optional(),
})
const timerRun = z.strictObject({ function: z.string(), trigger: z.string().optional() })
const snapshotName = z.strictObject({ name: z.string().min(1) })
const collectionName = z.strictObject({ collection: z.string().min(1) })
const databaseCall = z.looseObject({ action: z.string().startsWith('database.') })
const filePath = z.strictObject({ path: z.string().min(1) })
const question = z.strictObject({
  collection: z.string().min(1),
  query: z.record(z.string(), z.unknown()).optional(),
  order: z.record(z.string(), z.unknown()).optional(),
  limit: z.number().int().min(0).optional(),
})
const logFilter = z.strictObject({ requestId: z.string().optional(), function: z.string().optional() })

const time = ({ clock }: ControlParts) => ({
  now: new Date(clock.now()).toISOString(),
  offsetMs: clock.offset(),
})

/** Method and path below `/_emulator` to what it does. */
export const controlRoutes: Record<string, ControlRoute> = {
  'GET /clock': time,
  /** Answers once every timer that became due has run. */
  'POST /clock': async (parts, body) => {
    const { at, advanceMs } = parseInput(clockMove, body)
    if (at !== undefined) parts.clock.set(new Date(at))
    if (advanceMs !== undefined) parts.clock.advance(advanceMs)
    return { timers: await parts.timers.settled(), ...time(parts) }
  },
  'POST /call': async ({ functions }, body) => {
    const { name, event, openid } = parseInput(call, body)
    try {
      return { result: await functions.invoke(name, event, { openid }) }
    } catch (error) {
      return { error: errorReply(error) }
    }
  },
  /** What WeChat would push, e.g. `{ MsgType: 'event', Event: 'subscribe_msg_change_event', ... }`. */
  'POST /message': async ({ notices }, body) => ({ result: await notices.push(body) }),
  'GET /timers': ({ timers }) => ({ timers: timers.list() }),
  'POST /timers/run': ({ timers }, body) => {
    const { function: name, trigger } = parseInput(timerRun, body)
    return timers.run(name, trigger)
  },
  'POST /snapshot': ({ snapshots }, body) => {
    const { name } = parseInput(snapshotName, body)
    snapshots.take(name)
    return { name }
  },
  'POST /reset': ({ snapshots }, body) => {
    const { name } = parseInput(snapshotName, body)
    snapshots.restore(name)
    return { name }
  },
  'GET /environment': ({ envId }) => ({ envId }),
  'GET /declarations': (parts) => describeCollections(parts),
  /** An action of the wire protocol without an SDK, for the console. */
  'POST /database': ({ database }, body) => {
    const { action, ...rest } = parseInput(databaseCall, body)
    return database.run(action, rest)
  },
  'GET /collections': ({ database }) => ({ collections: database.collections() }),
  'GET /documents': ({ database }, query) => {
    const { collection } = parseInput(collectionName, query)
    return { documents: database.find(collection).map(plainDocument) }
  },
  'GET /files': ({ storage }) => ({
    files: storage.list().map((file) => ({ ...file, fileID: storage.fileId(file.path) })),
  }),
  'POST /files/link': ({ storage }, body) => {
    const { path } = parseInput(filePath, body)
    return { url: storage.link('get', path, 600) }
  },
  'GET /functions': ({ functions }) => ({ functions: functions.list().map(present) }),
  'GET /logs': ({ logs }, query) => ({ logs: logs.list(parseInput(logFilter, query)) }),
  'POST /explain': ({ database }, body) => database.explain(parseInput(question, body)),
  'GET /warnings': ({ database, slowQueries }) => ({
    warnings: [...database.warnings(), ...slowQueries.list()].sort((a, b) => a.at - b.at),
  }),
  'GET /faults': ({ faults }) => ({ faults: faults.list() }),
  'POST /faults': ({ faults }, body) => {
    faults.add(parseInput(faultSchema, body))
    return { faults: faults.list() }
  },
  'DELETE /faults': ({ faults }) => {
    faults.clear()
    return { faults: [] }
  },
}

/** Without the environment, which holds secrets. */
const present = ({
  name,
  memorySize,
  timeout,
  triggers,
  invoke,
  http,
  messages,
}: ReturnType<Functions['list']>[number]) => ({
  name,
  memorySize,
  timeout,
  triggers,
  invoke,
  http,
  messages,
})
