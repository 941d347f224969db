import { execFileSync } from 'node:child_process'
import { admissionTicket } from '../../../cloudfunctions/pdf/documents/admission-ticket'
import { applicationForm } from '../../../cloudfunctions/pdf/documents/application-form'
import { benchForm, benchTicket } from './bench-documents'
import { type BenchFiles, makeBenchFiles } from './bench-files'
import { type Comparison, compareEngines } from './compare-engines'

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
}

function printComparison(name: string, { ours, pdfkit }: Comparison, target: typeof TARGETS.form): void {
  const rows = [
    ['cold, ms', ours.coldMs, pdfkit.coldMs, target.cold],
    ['warm, ms', ours.warmMs, pdfkit.warmMs, target.warm],
    ['KB beyond images', ours.bytesBeyondImages / 1024, pdfkit.bytesBeyondImages / 1024, target.bytes],
  ] as const
  console.log(`\n${name}`)
  console.table(
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
  const output = execFileSync(process.execPath, [runOfTickets, ...ourFonts]).toString('utf8')
  const slices = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { medianMs: number; rssMb: number })
  console.log('\n10,000 admission tickets in one process, a thousand a line')
  console.table(
    slices.map(({ medianMs, rssMb }) => ({ 'median, ms': medianMs.toFixed(2), 'RSS, MB': rssMb.toFixed(0) })),
  )
}
