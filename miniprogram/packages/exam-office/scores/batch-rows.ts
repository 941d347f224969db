import type { ScoreBatch } from '../../../../cloudfunctions/result/contract'
import { dayTime, monthDayTime } from '../../../utils/format'
import { serverNow } from '../../../utils/server-time'

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
    why: status === 'imported' && !canPublish ? whyNot(batch) : '',
  }
}

const whyNot = ({ isMine, publishableAt }: ScoreBatch): string => {
  const who = isMine ? '由另一位工作人员' : ''
  return Date.parse(publishableAt) > serverNow()
    ? `考试 ${dayTime(publishableAt)} 结束，之后${who}核对、发布。`
    : `成绩要${who}核对后发布。`
}
