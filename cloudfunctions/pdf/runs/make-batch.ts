import { AppError } from '../../_shared/errors'
import { logFailure } from '../../_shared/log'
import type { RunKind } from '../contract'
import type { DocumentRunRecord, RunFailure, RunProgress } from './document-run-record'
import { documentMakers } from '../document-makers'
import { runSources } from './run-sources'

/** Reading pictures and storing files is waiting; this many at once fill it without filling the memory. */
const AT_ONCE = 8
const BATCH_SIZE = 48
/** After so many steps that died at the same place, the one document that is left in the batch is passed over. */
const MAX_TRIES = 4
const KEPT_FAILURES = 50

/**
 * Makes the next documents of a run and answers the progress after them, or null at the end. After a step that died
 * the batch is one document, so that one that kills its step is found and passed over instead of holding the rest.
 */
export async function makeBatch(run: DocumentRunRecord): Promise<RunProgress | null> {
  const ids = await runSources[run.kind].next(run.examId, run.cursor, run.tries > 1 ? 1 : BATCH_SIZE)
  if (!ids.length) return null
  const outcomes: (RunFailure | null)[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE)
    outcomes.push(
      ...(await Promise.all(
        ids
          .slice(start, start + AT_ONCE)
          .map((id) => (run.tries > MAX_TRIES ? failure(id, 'INTERNAL') : makeOne(run.kind, id))),
      )),
    )
  const failures = outcomes.filter((outcome) => outcome !== null)
  return {
    cursor: ids.at(-1)!,
    total: Math.max(run.total, run.made + run.failed + ids.length),
    made: run.made + ids.length - failures.length,
    failed: run.failed + failures.length,
    failures: [...run.failures, ...failures].slice(0, KEPT_FAILURES),
  }
}

async function makeOne(kind: RunKind, subjectId: string): Promise<RunFailure | null> {
  try {
    await documentMakers[kind](subjectId, 'system')
    return null
  } catch (error) {
    if (error instanceof AppError) return failure(subjectId, error.code, error.details)
    logFailure('pdf.documentRun', error)
    return failure(subjectId, 'INTERNAL')
  }
}

const failure = (subjectId: string, code: string, details: Record<string, unknown> = {}): RunFailure => ({
  subjectId,
  code,
  details,
})
