import { median } from '../median'
import { startBenchServer } from './bench-server'
import { loadPeople, moveOnePerson } from './people'
import { milliseconds, report } from './report'

const small = 2_000
const changes = 50
const rounds = 11

/** How long a test waits for its world to be as before: a small one, of which a little was changed. */
export async function benchReset(projectDir: string): Promise<void> {
  const { sdk, url, stop } = await startBenchServer(projectDir)
  const post = async (path: string) => {
    const body = JSON.stringify({ name: 'start' })
    const reply = await fetch(`${url}/_emulator${path}`, { method: 'POST', body })
    if (!reply.ok) throw new Error(await reply.text())
  }
  await loadPeople({ sdk, from: 0, to: small })
  await post('/snapshot')
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < changes; at++) await moveOnePerson(sdk, small, round * changes + at)
    const began = performance.now()
    await post('/reset')
    times.push(performance.now() - began)
  }
  const p50 = median(times)
  console.log(`${small} documents, ${changes} of them changed`)
  report('reset to a snapshot, p50', milliseconds(p50), { words: '100 ms', kept: p50 < 100 })
  const everybody = { _id: sdk.database().command.exists(true) }
  await sdk.database().collection('people').where(everybody).remove()
  await stop()
}
