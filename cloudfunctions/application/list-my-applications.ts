import type { SignedInCaller } from '../_shared/caller'
import type { Page } from '../_shared/contract'
import { decodeCursor, encodeCursor } from '../_shared/cursor'
import { loadExam } from '../exam/load-exam'
import { pageByAccount } from './application-repository'
import type { ApplicationSummary } from './contract'
import { presentSummary } from './present-summary'

const PAGE_SIZE = 20

/** 我的报名, newest first. */
export async function listMyApplications(
  { cursor }: { cursor?: string | undefined },
  caller: SignedInCaller,
): Promise<Page<ApplicationSummary>> {
  const after = cursor ? decodeCursor(cursor) : null
  const found = await pageByAccount(caller.account._id, after, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const examIds = [...new Set(page.map(({ examId }) => examId))]
  const exams = new Map(
    await Promise.all(examIds.map(async (examId) => [examId, await loadExam(examId)] as const)),
  )
  const last = page.at(-1)
  return {
    items: page.map((application) => presentSummary(application, exams.get(application.examId)!)),
    ...(found.length > PAGE_SIZE && last
      ? { nextCursor: encodeCursor({ at: last.createdAt, id: last._id }) }
      : {}),
  }
}
