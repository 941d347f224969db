import type { DocumentRunView } from '../contract'
import type { DocumentRunRecord } from './document-run-record'

export const presentRun = ({
  kind,
  examId,
  status,
  total,
  made,
  failed,
  failures,
  startedBy,
  startedAt,
  updatedAt,
  finishedAt,
}: DocumentRunRecord): DocumentRunView => ({
  kind,
  examId,
  status,
  total,
  made,
  failed,
  failures,
  startedBy,
  startedAt: startedAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  allowedEvents: status === 'running' ? ['stop'] : ['start'],
})
