import { AppError, type FieldIssue } from '../_shared/errors'
import type { ExamRecord, ExamSiteRecord, ExamSubjectRecord } from '../exam/exam-record'

export interface Choice {
  site: ExamSiteRecord
  subjects: ExamSubjectRecord[]
}

/** The site and subjects that were chosen, as the exam describes them now; what no longer exists is absent. */
export function chosen(
  exam: ExamRecord,
  { siteId, subjectIds }: { siteId: string; subjectIds: readonly string[] },
): { site: ExamSiteRecord | undefined; subjects: ExamSubjectRecord[] } {
  return {
    site: exam.sites.find((site) => site.siteId === siteId),
    subjects: exam.subjects.filter(({ subjectId }) => subjectIds.includes(subjectId)),
  }
}

/** What is wrong with a choice: the site, subjects that are not open there (E3), subjects at the same time (E4). */
export function choiceIssues(
  exam: ExamRecord,
  choice: { siteId: string; subjectIds: readonly string[] },
): FieldIssue[] {
  const { site, subjects } = chosen(exam, choice)
  if (!site) return [{ path: 'siteId', code: 'NOT_A_CHOICE' }]
  if (!choice.subjectIds.length) return [{ path: 'subjectIds', code: 'SUBJECT_REQUIRED' }]
  const open = (subjectId: string) =>
    site.subjects.some((subject) => subject.subjectId === subjectId) &&
    subjects.some((subject) => subject.subjectId === subjectId)
  const unknown = choice.subjectIds.flatMap((subjectId, index): FieldIssue[] =>
    open(subjectId) ? [] : [{ path: `subjectIds.${index}`, code: 'NOT_A_CHOICE' }],
  )
  return unknown.length ? unknown : clashes(subjects)
}

function clashes(subjects: ExamSubjectRecord[]): FieldIssue[] {
  const inOrder = [...subjects].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return inOrder.flatMap((subject, index): FieldIssue[] => {
    const next = inOrder[index + 1]
    return next && next.startsAt < subject.endsAt
      ? [
          {
            path: 'subjectIds',
            code: 'SUBJECT_TIMES_CLASH',
            params: { first: subject.name, second: next.name },
          },
        ]
      : []
  })
}

/** The choice of a person who is choosing now. `VALIDATION_FAILED` names what cannot be chosen. */
export function requireChoice(
  exam: ExamRecord,
  choice: { siteId: string; subjectIds: readonly string[] },
): Choice {
  const issues = choiceIssues(exam, choice)
  const { site, subjects } = chosen(exam, choice)
  if (issues.length || !site) throw new AppError('VALIDATION_FAILED', { issues })
  return { site, subjects }
}
