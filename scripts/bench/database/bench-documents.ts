import { startBenchServer, type Sdk } from './bench-server'
import { medians } from './measure'
import { askBestOfTeam, askNothing, countTeam, loadPeople, moveOnePerson } from './people'
import { milliseconds, report } from './report'

const many = 100_000
const million = 1_000_000
const rounds = 1000

/** 100,000 documents, then a million of them: queries, updates, counts, restart, memory. */
export async function benchDocuments(projectDir: string): Promise<void> {
  const first = await startBenchServer(projectDir)
  const seconds = await loadPeople({ sdk: first.sdk, from: 0, to: many })
  console.log(`100,000 documents (loaded through the SDK in ${seconds.toFixed(1)} s)`)
  await benchQueries(first.sdk, many)
  const more = await loadPeople({ sdk: first.sdk, from: many, to: million })
  console.log(`1,000,000 documents (900,000 more in ${more.toFixed(1)} s)`)
  reportMemory('resident after the load', await first.residentMb())
  await first.stop()

  const began = performance.now()
  const second = await startBenchServer(projectDir)
  await askBestOfTeam(second.sdk, million, 0)
  const restart = (performance.now() - began) / 1000
  report('restart to the first answer', `${restart.toFixed(2)} s`, { words: '3 s', kept: restart < 3 })
  await benchQueries(second.sdk, million)
  reportMemory('resident after the restart and the queries', await second.residentMb())
  await second.stop()
}

async function benchQueries(sdk: Sdk, size: number): Promise<void> {
  const p50 = await medians(rounds, {
    nothing: () => askNothing(sdk),
    query: (round) => askBestOfTeam(sdk, size, round),
    update: (round) => moveOnePerson(sdk, size, round),
    count: (round) => countTeam(sdk, size, round),
  })
  const times = (value: number) => `${milliseconds(value)} = ${(value / p50.nothing).toFixed(2)} x`
  report('empty request through the same path, p50', milliseconds(p50.nothing))
  report('equality + range + sort + limit 20, p50', times(p50.query), {
    words: '3 ms and 3 x',
    kept: p50.query <= 3 && p50.query <= 3 * p50.nothing,
  })
  report('durable update of one document, p50', times(p50.update), {
    words: '4 x',
    kept: p50.update <= 4 * p50.nothing,
  })
  report(`count of ${size / 100} from the index alone, p50`, times(p50.count))
}

function reportMemory(what: string, megabytes: number): void {
  report(what, `${megabytes.toFixed(0)} MB`, { words: '400 MB', kept: megabytes < 400 })
}
