import { localAddress } from '../../scripts/local/local-address'
import { startLocal } from '../../scripts/local/start-local'
import { seedDemoWorld } from '../../scripts/seed/seed-demo-world'

/** The moment at which every test's world begins: a Monday morning in China. */
const START = new Date('2026-05-11T10:00:00+08:00')

/**
 * The process behind `startCloud()`: the local world without a phone, on a folder given as argument. Nothing happens
 * in it by itself: timers and payment notices run when a test says so. It ends when its standard input closes.
 */
async function run(dataDir: string): Promise<void> {
  const world = await startLocal({ dataDir, port: 0, seed: false, phone: false, noticeTicksPerSecond: 0 })
  world.cloud.timers.stop()
  world.cloud.clock.set(START)
  await seedDemoWorld({ cloud: localAddress(world), settings: world.settings, now: START })
  process.stdin.resume()
  process.stdin.once('end', () => process.exit(0))
  console.log(`settings ${JSON.stringify(world.settings)}`)
  console.log(`ready ${world.url}`)
}

void run(process.argv[2] ?? '')
