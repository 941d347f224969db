/**
 * Where a run finds what to make for an exam. Each is made by its maker in `document-makers.ts`, for the system; making
 * one again whose data has not changed must find it, because a batch is repeated after a crash.
 */
export interface RunSource {
  /** How many there are now: the end of the progress that staff see. */
  count(examId: string): Promise<number>
  /** Ids greater than `after` in ascending order, at most `limit`. None is the end. */
  next(examId: string, after: string, limit: number): Promise<string[]>
}
