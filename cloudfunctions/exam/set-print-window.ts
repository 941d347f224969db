import { AppError, type FieldIssue } from '../_shared/errors'
import { dayOf, isCalendarDay } from '../_shared/time'
import { updatePrintWindow } from './exam-repository'
import type { ExamRecord } from './exam-record'
import { loadExam } from './load-exam'

interface PrintWindow {
  examId: string
  printableOn: string
  printableUntil: string
}

/** Sets the days on which tickets are printed: both exist, in this order, the first not after the exam's day. */
export async function setPrintWindow({
  examId,
  printableOn,
  printableUntil,
}: PrintWindow): Promise<{ before: ExamRecord; after: ExamRecord }> {
  const before = await loadExam(examId)
  const issues = [
    ...dayIssues('printableOn', printableOn),
    ...dayIssues('printableUntil', printableUntil),
    ...(printableUntil < printableOn ? [{ path: 'printableUntil', code: 'DATE_ORDER' as const }] : []),
    ...(printableOn > dayOf(before.examAt)
      ? [{ path: 'printableOn', code: 'DATE_AFTER_EXAM' as const, params: { examOn: dayOf(before.examAt) } }]
      : []),
  ]
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await updatePrintWindow(examId, printableOn, printableUntil)
  return { before, after: await loadExam(examId) }
}

const dayIssues = (path: string, day: string): FieldIssue[] =>
  isCalendarDay(day) ? [] : [{ path, code: 'DATE_FORMAT' }]
