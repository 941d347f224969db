import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { createClock, type MovableClock } from './clock'

const kept = z.object({ offsetMs: z.number() })

/** The clock of a data folder: after a restart it is as far from real time as before. */
export function openClock(file: string): MovableClock {
  const clock = createClock(
    existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs : 0,
  )
  clock.onMove(() => {
    writeFileSync(`${file}.new`, JSON.stringify({ offsetMs: clock.offset() }))
    renameSync(`${file}.new`, file)
  })
  return clock
}
