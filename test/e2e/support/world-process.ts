import { localAddress } from '../../../scripts/local/local-address'
import { startLocal } from '../../../scripts/local/start-local'
import { seedDemoWorld } from '../../../scripts/seed/seed-demo-world'
import { JOURNEY_START } from './journey-start'

/**
 * The process behind `startWorld()`: everything that `npm start` runs, on a folder of its own, at a fixed moment.
 * Payment notices are delivered as they fall due; timers run when a journey says so.
 */
async function run(dataDir: string): Promise<void> {
  const world = await startLocal({ dataDir, port: 0, seed: false, phone: true, timers: 'hold' })
  world.cloud.clock.set(JOURNEY_START)
  await seedDemoWorld({
    cloud: localAddress(world),
    settings: world.settings,
    now: JOURNEY_START,
  })
  process.stdin.resume()
  process.stdin.once('end', () => void world.stop().then(() => process.exit(0)))
  console.log(`ready ${world.url}`)
}

void run(process.argv[2] ?? '')
