import type { ScoreReportData } from '../../cloudfunctions/pdf/documents/score-report'
import type { SkillCertificateData } from '../../cloudfunctions/pdf/documents/skill-certificate'
import { sampleTicket } from './sample-ticket'

/** The invented candidate's marks. */
export function sampleScoreReport(changes: Partial<ScoreReportData> = {}): ScoreReportData {
  const { applicationId, associationName, candidate, exam, ticketNumber } = sampleTicket()
  return {
    applicationId,
    associationName,
    reportNumber: 'CJ2026122001080023',
    candidate: { ...candidate, ticketNumber },
    exam,
    subjects: [
      { name: '理论知识', on: '2026-12-20', score: 86, passMark: 60, remark: '' },
      { name: '操作技能', on: '2026-12-20', score: 78.5, passMark: 60, remark: '' },
    ],
    hasPassed: true,
    issuedOn: '2027-01-12',
    appealUntil: '2027-01-26',
    ...changes,
  }
}

export const sampleSkillCertificate = (
  changes: Partial<SkillCertificateData> = {},
): SkillCertificateData => ({
  associationName: '江临省软件行业协会',
  certificateNumber: 'Y000033000000263000023',
  holder: { name: '沈\u{2c316}远', idType: '居民身份证', idNumber: '330106199005170013' },
  occupation: '人工智能训练师',
  direction: '数据标注',
  level: '三级/高级工',
  issuedOn: '2027-01-28',
  verifyUrl: 'https://verify.example.org/c/Y000033000000263000023',
  ...changes,
})
