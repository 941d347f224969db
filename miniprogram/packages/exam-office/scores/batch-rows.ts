import type { ScoreBatch } from '../../../../cloudfunctions/result/contract'
import { monthDayTime } from '../../../utils/format'

export interface BatchRow extends ScoreBatch {
  words: string
  made: string
  canPublish: boolean
  canWithdraw: boolean
  canIssue: boolean
  /** Why the next step is not offered to this person. */
  why: string
}

export const batchRow = (batch: ScoreBatch): BatchRow => {
  const { people, passed, certificates, importedBy, importedAt, publishedAt, status, allowedEvents } = batch
  const canPublish = allowedEvents.includes('publish')
  return {
    ...batch,
    words: `${people} 人，${passed} 人合格${certificates ? `，${certificates} 张证书` : ''}`,
    made: `${importedBy} ${monthDayTime(importedAt)} 导入${publishedAt ? `，${monthDayTime(publishedAt)} 发布` : ''}`,
    canPublish,
    canWithdraw: allowedEvents.includes('withdraw'),
    canIssue: allowedEvents.includes('issueCertificates'),
    why: status === 'imported' && !canPublish ? '成绩要由另一位工作人员核对后发布。' : '',
  }
}
