import { Console } from 'node:console'
import { execFileSync } from 'node:child_process'
import { admissionTicket } from '../../../cloudfunctions/pdf/documents/admission-ticket'
import { applicationForm } from '../../../cloudfunctions/pdf/documents/application-form'
import { benchForm, benchTicket } from './bench-documents'
import { type DeployedTimes, p50, p95, timeDeployed } from './bench-deployed'
import { type BenchFiles, makeBenchFiles } from './bench-files'
import { type Comparison, compareEngines } from './compare-engines'

const output = new Console(process.stdout)
const WARM = 15
const people = Array.from({ length: WARM + 1 }, (_, index) => index)

/** What issue 5 promises: ratios to pdfkit, and megabytes. */
const TARGETS = {
  form: { cold: 0.2, warm: 0.3, bytes: 0.95, rss: 80 },
  ticket: { cold: 0.25, warm: 0.2, bytes: 1, rss: 80 },
}

/** Measures documents against pdfkit drawing the same display lists in the same run, then a long run of tickets. */
export async function benchPdf(): Promise<void> {
  const files = await makeBenchFiles()
  const form = compareEngines(
    files,
    'application-form',
    applicationForm,
    people.map(benchForm),
    ([photo = null, ...certificates]) => ({ photo, certificates }),
    [files.photo, ...files.certificates],
  )
  const ticket = compareEngines(
    files,
    'admission-ticket',
    admissionTicket,
    people.map(benchTicket),
    ([photo = null]) => ({ photo }),
    [files.photo],
  )
  printComparison('application form (2 pages, photo, 3 certificates)', form, TARGETS.form)
  printComparison('admission ticket (photo, QR, bar code)', ticket, TARGETS.ticket)
  printRun(files)
  printDeployed(await timeDeployed())
}

function printComparison(name: string, { ours, pdfkit }: Comparison, target: typeof TARGETS.form): void {
  const rows = [
    ['cold, ms', ours.coldMs, pdfkit.coldMs, target.cold],
    ['warm, ms', ours.warmMs, pdfkit.warmMs, target.warm],
    ['warm, CPU ms', ours.warmCpuMs, pdfkit.warmCpuMs, target.warm],
    ['KB beyond images', ours.bytesBeyondImages / 1024, pdfkit.bytesBeyondImages / 1024, target.bytes],
  ] as const
  console.log(`\n${name}`)
  output.table(
    Object.fromEntries([
      ...rows.map(([row, own, other, limit]) => [
        row,
        { ours: own.toFixed(1), pdfkit: other.toFixed(1), ...verdict(own / other, limit, 'x') },
      ]),
      [
        'peak RSS, MB',
        {
          ours: ours.peakRssMb.toFixed(0),
          pdfkit: pdfkit.peakRssMb.toFixed(0),
          ...verdict(ours.peakRssMb, target.rss, 'MB'),
        },
      ],
    ]),
  )
}

const verdict = (value: number, limit: number, unit: string) => ({
  measured: `${value.toFixed(unit === 'x' ? 3 : 0)} ${unit}`,
  target: `<= ${limit} ${unit}`,
  holds: value <= limit ? 'yes' : 'NO',
})

function printRun({ runOfTickets, ourFonts }: BenchFiles): void {
  const lines = execFileSync(process.execPath, [runOfTickets, ...ourFonts]).toString('utf8')
  const slices = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { medianMs: number; cpuMs: number; rssMb: number })
  // The first slices warm up; what is promised is that the run does not get slower or larger from then on.
  const [from, to] = [slices[2]!, slices.at(-1)!]
  console.log('\n10,000 admission tickets in one process, a thousand a line')
  output.table(
    slices.map(({ medianMs, cpuMs, rssMb }) => ({
      'median, ms': medianMs.toFixed(2),
      'CPU, ms': cpuMs.toFixed(2),
      'RSS, MB': rssMb.toFixed(0),
    })),
  )
  output.table({
    'time, last thousand / third': verdict(to.medianMs / from.medianMs, 1.1, 'x'),
    'CPU time, last thousand / third': verdict(to.cpuMs / from.cpuMs, 1.1, 'x'),
    'memory, last thousand / third': verdict(to.rssMb / from.rssMb, 1.1, 'x'),
  })
}

function printDeployed({ firstMs, madeMs, reusedMs }: DeployedTimes): void {
  console.log('\napplication form through the deployed function on the embedded CloudBase, ms')
  output.table({
    'first request (cold instance)': { p50: firstMs.toFixed(0), p95: '' },
    'request to stored PDF': { p50: p50(madeMs), p95: p95(madeMs) },
    'stored PDF answered again': { p50: p50(reusedMs), p95: p95(reusedMs) },
  })
}
