import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDocuments } from './bench-documents'
import { benchFunctions } from './bench-functions'
import { benchHotDocument } from './bench-hot-document'
import { benchReset } from './bench-reset'
import { writeBenchProject } from './bench-project'

/** Measures the embedded CloudBase through the unmodified SDK and HTTP, server and client in two processes. */
export async function benchDatabase(): Promise<void> {
  const projectDir = mkdtempSync(join(tmpdir(), 'bench-cloudbase-'))
  try {
    await writeBenchProject(projectDir)
    await benchFunctions(projectDir)
    await benchHotDocument(projectDir)
    await benchReset(projectDir)
    await benchDocuments(projectDir)
  } finally {
    rmSync(projectDir, { recursive: true, force: true })
  }
}
