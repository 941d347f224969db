import type { RowIssue, RowIssueCode, ScoreCheck } from '../../../../cloudfunctions/result/contract'

const WORDS: Record<RowIssueCode, string> = {
  TICKET_UNKNOWN: '这场考试没有这个准考证号',
  TICKET_TWICE: '前面的行已经有这个准考证号',
  NAME_DIFFERS: '姓名和准考证不符',
  SCORE_MISSING: '没有成绩，没来的写「缺考」',
  SCORE_UNREADABLE: '不是成绩，可以写数字、缺考或违纪',
  SCORE_OUT_OF_RANGE: '超出满分或小于 0',
  SUBJECT_NOT_TAKEN: '考生没有报这一科',
  ALREADY_PUBLISHED: '成绩已经发布，要改请先撤回',
}

/** `第 3 行 理论知识「12O」：不是成绩……` */
export const issueWords = ({ row, column, value, code }: RowIssue): string =>
  `第 ${row} 行 ${column}${value ? `「${value}」` : ''}：${WORDS[code]}`

/** What a check came to, in sentences; `good` when it can be imported. */
export function checkWords(check: ScoreCheck): { good: boolean; summary: string; lines: string[] } {
  const { missingColumns, people, passed, issues, issueCount, withoutRow, withoutRowCount } = check
  if (missingColumns.length)
    return {
      good: false,
      summary: `表头缺少：${missingColumns.join('、')}。第一行要写列名。`,
      lines: [],
    }
  const more = issueCount > issues.length ? [`另外还有 ${issueCount - issues.length} 处`] : []
  const absent = withoutRowCount
    ? [
        `${withoutRowCount} 张准考证没有成绩行：${withoutRow.slice(0, 5).join('、')}${withoutRowCount > 5 ? ' 等' : ''}`,
      ]
    : []
  if (issueCount)
    return {
      good: false,
      summary: `${issueCount} 处要改，改好再导入，现在什么都没有写入。`,
      lines: [...issues.map(issueWords), ...more, ...absent],
    }
  return {
    good: people > 0,
    summary: people ? `${people} 人的成绩都对，其中 ${passed} 人合格。` : '表里没有成绩行。',
    lines: absent,
  }
}
