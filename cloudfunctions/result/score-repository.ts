import { database } from '../_shared/cloud'
import type { ScoreBatchRecord, ScoreRecord } from './result-records'

export const SCORE_BATCHES = 'score_batches'
const batches = () => database().collection(SCORE_BATCHES)
const scores = () => database().collection('scores')
const BATCH = 500

export const addBatch = async (record: ScoreBatchRecord): Promise<void> => void (await batches().add(record))

export async function findBatch(batchId: string): Promise<ScoreBatchRecord | null> {
  const { data } = await batches().where({ _id: batchId }).limit(1).get()
  return (data[0] as ScoreBatchRecord | undefined) ?? null
}

/** The imports of an exam, latest first. An exam has a few; a hundred are read. */
export async function findBatches(examId: string): Promise<ScoreBatchRecord[]> {
  const { data } = await batches().where({ examId }).orderBy('importedAt', 'desc').limit(100).get()
  return data as ScoreBatchRecord[]
}

export async function findScore(applicationId: string): Promise<ScoreRecord | null> {
  const { data } = await scores().where({ _id: applicationId }).limit(1).get()
  return (data[0] as ScoreRecord | undefined) ?? null
}

/** The scores of an import, by application. */
export async function findScores(batchId: string): Promise<ScoreRecord[]> {
  const found: ScoreRecord[] = []
  for (;;) {
    const { data } = await scores()
      .where({ batchId, _id: database().command.gt(found.at(-1)?._id ?? '') })
      .orderBy('_id', 'asc')
      .limit(BATCH)
      .get()
    found.push(...(data as ScoreRecord[]))
    if (data.length < BATCH) return found
  }
}

/** Puts a score in the place of an earlier one that is not published. */
export async function putScore({ _id, ...fields }: ScoreRecord): Promise<void> {
  await scores().doc(_id).set(fields)
}

export async function countPassed(batchId: string): Promise<number> {
  return (await scores().where({ batchId, hasPassed: true }).count()).total ?? 0
}
