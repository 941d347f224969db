import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../cloudfunctions/_shared/reply'
import type { MovableClock } from '../../emulator/cloudbase'
import { followClock } from '../../emulator/cloudbase/functions/follow-clock.js'
import type { Actor } from '../../test/support/actors'
import { connectCloud } from '../../test/support/cloud'
import { localAddress } from '../local/local-address'
import { startLocal } from '../local/start-local'
import { seedDemoWorld } from '../seed/seed-demo-world'
import { everybody } from './everybody'
import { errorLines, runFunctionsHere } from './run-functions-here'
import { shortenWire, type SeenWrite } from './short-wire'

const START = new Date('2026-05-11T10:00:00+08:00')
const WORLD = 'everybody'

/** What one call came to. */
export interface Outcome {
  reply: Reply<unknown>
  writes: SeenWrite[]
  errors: string[]
}

/** A whole world in this process. */
export interface FuzzWorld {
  people: Record<string, Actor>
  call(name: string, route: string, input: unknown, openid: string): Promise<Outcome>
  /** Puts everything back as it was, the time included. */
  restore(): void
  stop(): Promise<void>
}

/**
 * Starts the local world in this process, with the built bundles in place of worker threads and the database without a
 * network, so that a call costs a millisecond. Time is that of the process, and goes back with the world.
 */
export async function openFuzzWorld(): Promise<FuzzWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const options = {
    dataDir,
    port: 0,
    seed: false,
    phone: false,
    noticeTicksPerSecond: 0,
    timers: 'hold',
  } as const
  const { cloud, settings, stop } = await startLocal(options)
  followTogether(cloud.clock)
  await seedDemoWorld({ cloud: localAddress(cloud), settings, now: START })
  let writes: SeenWrite[] = []
  const answers = shortenWire(cloud, (write) => writes.push(write))
  await runFunctionsHere(cloud)
  await connectCloud({ url: cloud.url, settings, output: () => '', stop })
  const people = await everybody(START)
  cloud.snapshots.take(WORLD)
  answers.worldBegins()
  let calls = 0
  return {
    people,
    async call(name, route, input, openid) {
      writes = []
      errorLines.length = 0
      const clientIp = `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${(calls += 1) & 255}`
      const reply = await cloud.functions.invoke(name, { $url: route, input }, { openid, clientIp })
      return { reply: reply as Reply<unknown>, writes, errors: [...errorLines] }
    },
    restore() {
      cloud.snapshots.restore(WORLD)
      answers.worldIsBack()
    },
    async stop() {
      await stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** Functions share the process with the cloud here, so one clock is enough: the process shows the cloud's time. */
function followTogether(clock: MovableClock): void {
  followClock(clock.shared)
  Object.assign(clock, {
    now: () => Date.now(),
    set: (at: Date) => clock.advance(at.getTime() - Date.now()),
  })
  clock.set(START)
}
