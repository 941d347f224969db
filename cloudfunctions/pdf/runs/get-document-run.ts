import type { DocumentRunView, RunKind } from '../contract'
import { findRun } from './document-run-repository'
import { presentRun } from './present-run'

/** How a run stands, or null before the first one. */
export async function getDocumentRun({
  kind,
  examId,
}: {
  kind: RunKind
  examId: string
}): Promise<{ run: DocumentRunView | null }> {
  const run = await findRun(`${kind}:${examId}`)
  return { run: run && presentRun(run) }
}
