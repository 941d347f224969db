import { median } from '../median'
import { coldStarts, functionName, sdks } from './bench-project'
import { startBenchServer, type Sdk } from './bench-server'
import { medians } from './measure'
import { milliseconds, report } from './report'

const rounds = 1000

/**
 * First calls of functions that nobody called before, each of other content. With an empty cache: called before
 * anything was compiled, and after the functions were compiled ahead, as the bin does in the background once it is up.
 * After a restart: what was compiled before is found. Then calls of a function that is warm.
 */
export async function benchFunctions(projectDir: string): Promise<void> {
  console.log('functions, called through the SDK: from a first call to its answer, p50')
  const atOnce = await startBenchServer(projectDir, '.cache-at-once')
  await benchColdStarts(atOnce.sdk, 'first ever')
  await atOnce.stop()
  const ahead = await startBenchServer(projectDir, '.cache-ahead')
  const began = performance.now()
  await ahead.compileAhead()
  const seconds = (performance.now() - began) / 1000
  report(`compiling ${sdks.length * coldStarts} functions ahead`, `${seconds.toFixed(1)} s`)
  await benchColdStarts(ahead.sdk, 'compiled ahead')
  await ahead.stop()
  const restarted = await startBenchServer(projectDir, '.cache-ahead')
  await benchColdStarts(restarted.sdk, 'after a restart')
  const { warm } = await medians(rounds, { warm: () => call(restarted.sdk, functionName('empty', 0)) })
  report('warm call of an empty function, p50', milliseconds(warm), { words: '5 ms', kept: warm <= 5 })
  await restarted.stop()
}

async function benchColdStarts(sdk: Sdk, when: string): Promise<void> {
  for (const { label, source } of sdks) {
    const times: number[] = []
    for (let at = 0; at < coldStarts; at++) {
      const began = performance.now()
      await call(sdk, functionName(source, at))
      times.push(performance.now() - began)
    }
    const p50 = median(times)
    report(`cold start with ${label}, ${when}`, milliseconds(p50), {
      words: '250 ms',
      kept: p50 <= 250,
    })
  }
}

async function call(sdk: Sdk, name: string): Promise<void> {
  const { result } = await sdk.callFunction({ name, data: {} })
  if (!result) throw new Error(`function ${name} answered nothing`)
}
