import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Engine, EngineInput, Measurement } from './engine'

/** What the parent writes for a process that measures; pictures are files. */
export type MeasureJob = Omit<EngineInput, 'pictures'> & { engine: string; pictures: string[] }

const load = createRequire(__filename)

/**
 * Runs in a fresh process: loads one engine and draws every document of the job. Cold is from `require` to the
 * bytes of the first document.
 */
async function measure(jobFile: string): Promise<Measurement> {
  const job = JSON.parse(readFileSync(jobFile, 'utf8')) as MeasureJob
  const input = { ...job, pictures: job.pictures.map((file) => readFileSync(file)) }
  const began = performance.now()
  const { draw } = load(job.engine) as Engine
  const { length: bytes } = await draw(input, 0)
  const coldMs = performance.now() - began
  const warmMs: number[] = []
  const used = process.cpuUsage()
  for (let index = 1; index < input.documents.length; index++) {
    const at = performance.now()
    await draw(input, index)
    warmMs.push(performance.now() - at)
  }
  const { user, system } = process.cpuUsage(used)
  const warmCpuMs = (user + system) / 1000 / warmMs.length
  return { coldMs, warmMs, warmCpuMs, bytes, peakRssMb: peakRssMb() }
}

/** Linux counts what a process was before it became this one into `maxRSS`; the high-water mark begins with it. */
function peakRssMb(): number {
  const [, highWaterKb] = existsSync('/proc/self/status')
    ? (/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [])
    : []
  return Number(highWaterKb ?? process.resourceUsage().maxRSS) / 1024
}

void measure(process.argv[2]!).then((measurement) => console.log(JSON.stringify(measurement)))
