import type { RosterColumn, RosterReport } from '../../../../cloudfunctions/talent/contract'
import { fieldMessage } from '../../../utils/field-message'

/** The columns as the file names them. */
const columnLabels: Record<RosterColumn, string> = {
  number: '人员编号',
  name: '姓名',
  phone: '手机号',
  bornOn: '出生日期',
  province: '省份',
  city: '城市',
  education: '学历',
  field: '认证领域',
  level: '级别',
  certificateNumber: '证书编号',
  validUntil: '有效期至',
}

/** One cell that is wrong, in words. */
export interface IssueRow {
  key: number
  place: string
  message: string
}

export const issueRows = ({ issues }: RosterReport): IssueRow[] =>
  issues.map((issue, key) => ({
    key,
    place: `第 ${issue.row} 行 ${columnLabels[issue.column]}`,
    message: fieldMessage({ ...issue, path: issue.column }, columnLabels[issue.column]),
  }))

/** `新增 12 人，更新 3 人，其余 85 人没有变化` */
export function countWords({ created, updated, unchanged }: RosterReport): string {
  const parts = [
    ...(created ? [`新增 ${created} 人`] : []),
    ...(updated ? [`更新 ${updated} 人`] : []),
    ...(unchanged ? [`${unchanged} 人没有变化`] : []),
  ]
  return parts.join('，') || '没有可以导入的人'
}
