import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDatabase } from './bench/database/bench-database'
import { benchColdStarts } from './bench/functions/bench-cold-starts'
import { benchRebuild } from './bench/phone/bench-rebuild'
import { benchPdf } from './bench/pdf/bench-pdf'
import { benchRoundTrips } from './bench/product/bench-round-trips'
import { benchSignIn } from './bench/product/bench-sign-in'
import { benchSubmissions } from './bench/product/bench-submissions'
import { buildWhenChanged } from './local/build-when-changed'
import { startLocal } from './local/start-local'

/** `npm run bench`, or one part of it: `npm run bench functions`. Prints medians; asserts nothing. */
const PARTS: Record<string, () => Promise<void>> = {
  functions: () => inWorld(benchColdStarts),
  screens: () => inWorld(benchRoundTrips),
  rebuild: benchRebuild,
  submissions: benchSubmissions,
  'sign-in': benchSignIn,
  database: benchDatabase,
  documents: benchPdf,
}

async function inWorld(
  measure: (world: Awaited<ReturnType<typeof startLocal>>) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const world = await startLocal({ dataDir, port: 0, seed: true, phone: true, timers: 'hold' })
  await measure(world)
  await world.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const [wanted] = process.argv.slice(2)
  const parts = Object.entries(PARTS).filter(([name]) => !wanted || name === wanted)
  if (!parts.length) {
    console.error(`There is no part ${wanted}; the parts are ${Object.keys(PARTS).join(', ')}.`)
    process.exit(1)
  }
  await buildWhenChanged()
  for (const [, measure] of parts) await measure()
  process.exit(0)
}

void main()
