import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudBase } from '../../emulator/cloudbase'
import { openCloud, type CloudAddress } from '../seed/open-cloud'
import { seedDemoWorld } from '../seed/seed-demo-world'
import { LOCAL_ENV_ID } from './local-settings'

const addressOf = ({ url }: CloudBase): CloudAddress => ({ envId: LOCAL_ENV_ID, adminUrl: `${url}/admin` })

/** Seeds a folder once. The mark is written last, so that a start that was cut short seeds again. */
export async function seedOnce(
  cloud: CloudBase,
  settings: Record<string, string>,
  dataDir: string,
): Promise<void> {
  const mark = join(dataDir, 'seeded.json')
  if (existsSync(mark)) return
  const now = new Date(cloud.clock.now())
  await seedDemoWorld({ cloud: addressOf(cloud), settings, now })
  writeFileSync(mark, `${JSON.stringify({ seededAt: now.toISOString() })}\n`)
}

/** Empties the cloud, puts its clock to real time and writes the demo world anew, with dates that count from today. */
export async function returnToDemoWorld(cloud: CloudBase, settings: Record<string, string>): Promise<void> {
  const address = addressOf(cloud)
  const database = openCloud(address).database()
  const every = { _id: database.command.exists(true) }
  await Promise.all(
    cloud.database.collections().map((name) => database.collection(name).where(every).remove()),
  )
  cloud.storage.list().forEach((file) => cloud.storage.remove(file))
  cloud.timers.moveQuietly(() => cloud.clock.set(new Date()))
  await seedDemoWorld({ cloud: address, settings, now: new Date() })
}
