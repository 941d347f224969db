import type { ResultView } from '../../../../cloudfunctions/result/contract'
import { calendarDay, dayWords } from '../../../utils/format'

export interface ScoreLine {
  name: string
  /** `86`, or why there is none. */
  score: string
  note: string
  hasPassed: boolean
}

export const scoreLines = ({ score }: ResultView): ScoreLine[] =>
  (score?.subjects ?? []).map(({ name, score: mark, remark, fullMark, passMark, hasPassed }) => ({
    name,
    score: mark === null ? remark : String(mark),
    note: `满分 ${fullMark}，合格 ${passMark}`,
    hasPassed,
  }))

export const appealNote = ({ score }: ResultView): string =>
  score ? `对成绩有异议的，请在 ${calendarDay(score.appealUntil)} 前联系协会复核。` : ''

export const certificateFacts = ({ certificate }: ResultView): { label: string; value: string }[] =>
  certificate
    ? [
        { label: '证书编号', value: certificate.certificateNumber },
        { label: '颁发日期', value: dayWords(certificate.issuedOn) },
      ]
    : []
