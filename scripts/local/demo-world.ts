import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudBase } from '../../emulator/cloudbase'
import { openCloud } from '../seed/open-cloud'
import { seedDemoApplications } from '../seed/seed-demo-applications'
import { seedDemoWorld } from '../seed/seed-demo-world'
import { localAddress } from './local-address'

/** Seeds a folder once. The mark is written last, so that a start that was cut short seeds again, from nothing. */
export async function seedOnce(
  cloud: CloudBase,
  settings: Record<string, string>,
  dataDir: string,
): Promise<void> {
  const mark = join(dataDir, 'seeded.json')
  if (existsSync(mark)) return
  const now = new Date(cloud.clock.now())
  await empty(cloud)
  await seed(cloud, settings, now)
  writeFileSync(mark, `${JSON.stringify({ seededAt: now.toISOString() })}\n`)
}

/** Empties the cloud, puts its clock to real time and writes the demo world anew, with dates that count from today. */
export async function returnToDemoWorld(cloud: CloudBase, settings: Record<string, string>): Promise<void> {
  await empty(cloud)
  cloud.timers.moveQuietly(() => cloud.clock.set(new Date()))
  await seed(cloud, settings, new Date())
}

async function seed(cloud: CloudBase, settings: Record<string, string>, now: Date): Promise<void> {
  await seedDemoWorld({ cloud: localAddress(cloud), settings, now })
  await seedDemoApplications(cloud.url, now)
}

async function empty(cloud: CloudBase): Promise<void> {
  const database = openCloud(localAddress(cloud)).database()
  const every = { _id: database.command.exists(true) }
  await Promise.all(
    cloud.database.collections().map((name) => database.collection(name).where(every).remove()),
  )
  cloud.storage.list().forEach((file) => cloud.storage.remove(file))
}
