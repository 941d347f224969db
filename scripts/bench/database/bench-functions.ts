import { median } from '../median'
import { coldStarts, functionName, sdks } from './bench-project'
import { startBenchServer, type Sdk } from './bench-server'
import { medians } from './measure'
import { milliseconds, report } from './report'

const rounds = 1000

/**
 * First calls of functions that nobody called before, each of other content, so that nothing is known of its code; the
 * same after a restart, when it was kept; and calls of one that is warm.
 */
export async function benchFunctions(projectDir: string): Promise<void> {
  const first = await startBenchServer(projectDir)
  console.log('functions, called through the SDK')
  await benchColdStarts(first.sdk, 'the first ever')
  await first.stop()
  const second = await startBenchServer(projectDir)
  await benchColdStarts(second.sdk, 'after a restart')
  const { warm } = await medians(rounds, { warm: () => call(second.sdk, functionName('empty', 0)) })
  report('warm call of an empty function, p50', milliseconds(warm), { words: '5 ms', kept: warm <= 5 })
  await second.stop()
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
    report(`cold start with ${label}, ${when}, p50`, milliseconds(p50), {
      words: '250 ms',
      kept: p50 <= 250,
    })
  }
}

async function call(sdk: Sdk, name: string): Promise<void> {
  const { result } = await sdk.callFunction({ name, data: {} })
  if (!result) throw new Error(`function ${name} answered nothing`)
}
