import { json, type HttpRoutes } from '../server/http-room'
import type { Push } from './check-media'
import type { WechatPlatform } from './create-wechat-platform'

export interface MediaChecks {
  routes: HttpRoutes
  /** Resolves when a running round is over. */
  stop(): Promise<void>
}

/** Looks for checks that are due, so often per second; with 0 only `POST /media-checks/run` does. */
export function startMediaChecks(platform: WechatPlatform, push: Push, ticksPerSecond: number): MediaChecks {
  let line: Promise<void> = Promise.resolve()
  // One round at a time: a result is never pushed twice because two of them overlap.
  const run = () => (line = line.then(() => platform.runMediaChecks(push)))
  const tick = () => {
    const waiting = platform.mediaChecks().some(({ dueAt }) => dueAt !== null)
    if (waiting) void run()
  }
  const timer = ticksPerSecond > 0 ? setInterval(tick, 1000 / ticksPerSecond) : undefined
  timer?.unref()
  const list = () => json({ checks: platform.mediaChecks() })
  return {
    routes: {
      'GET /media-checks': list,
      'POST /media-checks/run': async () => {
        await run()
        return list()
      },
    },
    async stop() {
      clearInterval(timer)
      await line
    },
  }
}
