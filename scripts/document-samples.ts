import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir } from './build/project'
import { documentChain } from './document-samples/document-chain'
import { documentSamples } from './document-samples/samples'

/**
 * Draws every document with invented data and takes a picture of each page at 100 dpi, with no font but the embedded
 * one: `npx tsx scripts/document-samples.ts [folder]`. Without a folder they go to `docs/screenshots/documents`.
 * The golden pictures of the tests are renewed with `npx tsx scripts/document-samples.ts test/cloudfunctions/pdf/golden`.
 */
async function run(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const chain = documentChain()
  const work = mkdtempSync(join(tmpdir(), 'documents-'))
  for (const [name, draw] of Object.entries(documentSamples)) {
    const { bytes, pages } = await draw(chain)
    const file = join(work, `${name}.pdf`)
    writeFileSync(file, bytes)
    const reader = join(projectDir, 'test/support/pdf-reader.mjs')
    execFileSync(process.execPath, [reader, file, join(work, name)], { maxBuffer: 1 << 26 })
    for (let page = 1; page <= pages; page++)
      renameSync(join(work, `${name}-${page}.png`), join(folder, `${name}-${page}.png`))
    console.log(`${name}: ${pages} page(s), ${(bytes.length / 1024).toFixed(0)} KB`)
  }
  rmSync(work, { recursive: true })
}

void run(process.argv[2] ?? join(projectDir, 'docs/screenshots/documents'))
