import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleOptions } from '../../build/bundle-options'
import { projectDir } from '../../build/project'
import { documentFonts } from '../../document-samples/document-chain'
import { sampleCertificate, samplePhoto } from '../../document-samples/sample-pictures'
import { withPostTable } from './with-post-table'

/** The built scripts and the pictures of a run, in `dist/bench/pdf` so that pdfkit is found where npm put it. */
export interface BenchFiles {
  folder: string
  measure: string
  runOfTickets: string
  ourEngine: string
  /** The fonts of the chain, as ours and as pdfkit can read them. */
  ourFonts: string[]
  pdfkitFonts: string[]
  pdfkitEngine: string
  photo: string
  certificates: string[]
  read(file: string): Buffer
}

/** Bundles ours as a deployed function is; pdfkit is loaded from its package, as its users do. */
export async function makeBenchFiles(): Promise<BenchFiles> {
  const folder = join(projectDir, 'dist/bench/pdf')
  mkdirSync(folder, { recursive: true })
  const script = (name: string) => join(projectDir, 'scripts/bench/pdf', `${name}.ts`)
  await build({
    ...bundleOptions,
    entryPoints: ['measure', 'run-of-tickets', 'our-engine', 'pdfkit-engine'].map(script),
    outdir: folder,
    external: ['pdfkit', 'fontkit'],
  })
  const [main, rare] = documentFonts() as [string, string]
  const completeRare = join(folder, 'rare-serif-with-post.ttf')
  writeFileSync(completeRare, withPostTable(readFileSync(rare)))
  const picture = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  return {
    folder,
    measure: join(folder, 'measure.js'),
    runOfTickets: join(folder, 'run-of-tickets.js'),
    ourEngine: join(folder, 'our-engine.js'),
    ourFonts: [main, rare],
    pdfkitFonts: [main, completeRare],
    pdfkitEngine: join(folder, 'pdfkit-engine.js'),
    photo: picture('photo.jpg', samplePhoto()),
    certificates: [1, 2, 3].map((seed) => picture(`certificate-${seed}.jpg`, sampleCertificate(seed))),
    read: (file) => readFileSync(file),
  }
}
