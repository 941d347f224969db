import { startCloud, stopCloud } from '../../../test/support/cloud'
import { registeredCandidate } from '../../../test/support/factories'
import { completeDraft, submit } from '../../../test/support/application-steps'
import { median, quantile } from '../median'

const CANDIDATES = 40
const AT_ONCE = 8

/**
 * Throughput of the submit route: complete drafts of different candidates for one site, so that all of them write the
 * same seat quotas, eight at a time, through the client gateway, the worker pool, the SDK and the durable database.
 */
export async function benchSubmissions(): Promise<void> {
  await startCloud()
  const drafts = []
  for (let index = 0; index < CANDIDATES; index++) {
    const person = await registeredCandidate()
    drafts.push({ person, draft: await completeDraft(person) })
  }
  const times: number[] = []
  const queue = [...drafts]
  const startedAt = performance.now()
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const from = performance.now()
      await submit(next.person, next.draft)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`\nSubmitting ${CANDIDATES} applications for one site, ${AT_ONCE} at a time`)
  console.log(
    `throughput ${(CANDIDATES / seconds).toFixed(1)} submissions/s, p50 ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
  )
  await stopCloud()
}
