import { benchTicket } from './bench-documents'
import { median } from '../median'
import { draw } from './our-engine'

const TICKETS = 10_000
const SLICE = 1_000

/** One process makes the tickets of a large exam; each slice of a thousand says its median time and the memory then. */
async function run(fonts: string[]): Promise<void> {
  let times: number[] = []
  let used = process.cpuUsage()
  for (let index = 0; index < TICKETS; index++) {
    const input = { fonts, pictures: [], documents: [benchTicket(index)] }
    const at = performance.now()
    await draw(input, 0)
    times.push(performance.now() - at)
    if (times.length < SLICE) continue
    const { user, system } = process.cpuUsage(used)
    const cpu = user + system
    console.log(
      JSON.stringify({
        medianMs: median(times),
        cpuMs: cpu / 1000 / SLICE,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
      }),
    )
    times = []
    used = process.cpuUsage()
  }
}

void run(process.argv.slice(2))
