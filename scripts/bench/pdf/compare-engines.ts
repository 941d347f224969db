import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentDesign } from '../../../cloudfunctions/pdf/documents/document-design'
import { foldAll } from '../../../cloudfunctions/pdf/fonts/fold-all'
import { documentChain } from '../../document-samples/document-chain'
import type { BenchFiles } from './bench-files'
import type { Measurement } from './engine'
import { median } from '../median'
import type { MeasureJob } from './measure'
import { RecordingCanvas } from './recording-canvas'

const PROCESSES = 5

export interface EngineResult {
  coldMs: number
  warmMs: number
  warmCpuMs: number
  /** Bytes of the first document without its pictures. */
  bytesBeyondImages: number
  peakRssMb: number
}

export interface Comparison {
  ours: EngineResult
  pdfkit: EngineResult
}

/**
 * Ours from the data, pdfkit from the recorded display list of the very same documents: fresh processes by turns, so
 * that whatever else the machine does meets both.
 */
export function compareEngines<Data, Pictures>(
  files: BenchFiles,
  name: string,
  design: DocumentDesign<Data, Pictures>,
  documents: Data[],
  asPictures: (pictures: Buffer[]) => Pictures,
  pictures: readonly string[],
): Comparison {
  const chain = documentChain()
  const bytes = pictures.map((file) => files.read(file))
  const lists = documents.map((raw) => {
    const canvas = new RecordingCanvas(chain)
    bytes.forEach((picture) => canvas.addImage(picture))
    design.draw(canvas, foldAll(raw), asPictures(bytes), '0123456789ab')
    return canvas.pages
  })
  const imageBytes = bytes.reduce((sum, { length }) => sum + length, 0)
  const jobs = {
    ours: job(files, `${name}-ours`, {
      engine: files.ourEngine,
      fonts: files.ourFonts,
      documents,
      pictures: [...pictures],
    }),
    pdfkit: job(files, `${name}-pdfkit`, {
      engine: files.pdfkitEngine,
      fonts: files.pdfkitFonts,
      documents: lists,
      pictures: [...pictures],
    }),
  }
  const runs = Array.from({ length: PROCESSES }, () => ({
    ours: measure(files, jobs.ours),
    pdfkit: measure(files, jobs.pdfkit),
  }))
  return {
    ours: summary(
      runs.map(({ ours }) => ours),
      imageBytes,
    ),
    pdfkit: summary(
      runs.map(({ pdfkit }) => pdfkit),
      imageBytes,
    ),
  }
}

function job(files: BenchFiles, name: string, content: MeasureJob): string {
  const file = join(files.folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(content))
  return file
}

const measure = (files: BenchFiles, jobFile: string): Measurement =>
  JSON.parse(execFileSync(process.execPath, [files.measure, jobFile]).toString('utf8')) as Measurement

const summary = (runs: Measurement[], imageBytes: number): EngineResult => ({
  coldMs: median(runs.map(({ coldMs }) => coldMs)),
  warmMs: median(runs.flatMap(({ warmMs }) => warmMs)),
  warmCpuMs: median(runs.map(({ warmCpuMs }) => warmCpuMs)),
  bytesBeyondImages: runs[0]!.bytes - imageBytes,
  peakRssMb: Math.max(...runs.map(({ peakRssMb }) => peakRssMb)),
})
