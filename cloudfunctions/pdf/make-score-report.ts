import { loadAssociation } from '../_shared/association'
import { ID_TYPE_LABELS, SEX_LABELS } from '../_shared/dictionaries'
import { AppError } from '../_shared/errors'
import { dayOf } from '../_shared/time'
import {
  type ApplicationDocument,
  type DocumentReader,
  loadApplicationDocument,
} from '../application/load-application-document'
import { subjectsOf } from '../result/get-my-result'
import { loadResult, type PublishedResult } from '../result/load-result'
import { reportNumberOf } from '../result/report-number'
import type { DocumentRecord } from './document-record'
import { scoreReport, type ScoreReportData } from './documents/score-report'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { renderDocument } from './render-document'

/** 成绩单 as PDF, for its owner and exam officers, while the score is published; `STATE_CONFLICT` before and after. */
export async function makeScoreReport(
  applicationId: string,
  reader: DocumentReader,
): Promise<DocumentRecord> {
  const application = await loadApplicationDocument(applicationId, reader, ['exam_officer'])
  const { score } = await loadResult(applicationId)
  if (!score) throw new AppError('STATE_CONFLICT')
  const data = reportData(application, score, (await loadAssociation()).name)
  return keepDocument({
    kind: 'score_report',
    subjectId: applicationId,
    accountId: application.accountId,
    fileName: `成绩单_${data.candidate.name}_${data.exam.occupation}.pdf`,
    printed: data,
    render: (stamp) => renderDocument(documentFont(), scoreReport, data, null, stamp),
  })
}

function reportData(
  { applicationId, candidate, nameOnPaper, exam }: ApplicationDocument,
  score: NonNullable<PublishedResult['score']>,
  associationName: string,
): ScoreReportData {
  const { occupation, level, direction, batch } = exam
  return {
    applicationId,
    reportNumber: reportNumberOf(score),
    associationName,
    candidate: {
      name: nameOnPaper,
      sex: candidate.sex ? SEX_LABELS[candidate.sex] : '',
      idType: ID_TYPE_LABELS[candidate.idType],
      idNumber: candidate.idNumber,
      ticketNumber: score.ticketNumber,
    },
    exam: { occupation, level, direction, batch },
    subjects: subjectsOf(score, exam).map(({ name, startsAt, score: mark, passMark, remark }) => ({
      name,
      on: dayOf(startsAt),
      score: mark,
      passMark,
      remark,
    })),
    hasPassed: score.hasPassed,
    issuedOn: dayOf(score.publishedAt),
    appealUntil: score.appealUntil,
  }
}
