import { dayTime, yuan } from '../../../utils/format'
import { requestKindLabels, staffRoleLabels, statusLook, type StatusKind } from '../../../utils/labels'
import { memberLevelLabels } from '../../../utils/unit-labels'

/** One field of what was and what is, in words; null where there is none. */
export interface ChangeLine {
  label: string
  before: string | null
  after: string | null
}

const LABELS: Record<string, string> = {
  accountId: '账号',
  accountName: '登录名',
  amount: '金额',
  amountFen: '金额',
  amountsFen: '会费标准',
  applicationId: '报名',
  background: '背景',
  batchId: '成绩批次',
  capacity: '座位数',
  certificateNumber: '证书编号',
  created: '新增',
  creditCode: '统一社会信用代码',
  dpi: '分辨率',
  drawNumber: '第几次排座',
  dueOn: '缴费截止',
  examId: '考试',
  graceUntil: '宽限到',
  height: '高',
  initialPasswordUntil: '初始密码有效到',
  institutionId: '机构',
  kind: '种类',
  letterNumber: '函号',
  maxBytes: '最大字节数',
  maxRatio: '最大高宽比',
  minBytes: '最小字节数',
  minHeight: '最小高',
  minRatio: '最小高宽比',
  minWidth: '最小宽',
  name: '名称',
  paidOn: '到账日',
  passed: '合格人数',
  payBefore: '请在此日前缴纳',
  paymentId: '会费到账',
  people: '人数',
  publishedAt: '发布时间',
  requestId: '人工申请',
  roomId: '考场号',
  round: '第几次审核',
  seed: '随机种子',
  siteId: '考点',
  status: '状态',
  subjectId: '对象',
  subjectIds: '科目',
  ticketPrintableOn: '可打印从',
  ticketPrintableUntil: '可打印到',
  tickets: '准考证数',
  total: '总数',
  unchanged: '未变',
  unitId: '单位',
  updated: '更新',
  version: '版本',
  voucher: '凭证号',
  width: '宽',
  year: '年度',
}

/** Values that have words of their own, whatever they are a value of. */
const VALUES: Record<string, string> = {
  ...staffRoleLabels,
  ...memberLevelLabels,
  ...requestKindLabels,
  active: '正常',
  suspended: '已停用',
}

/** Whose status an action changes. */
const STATUS_KINDS: readonly (readonly [RegExp, StatusKind])[] = [
  [/^application\./, 'application'],
  [/DuesPayment$/, 'duesPayment'],
  [/FeeYear$/, 'feeYear'],
  [/^membership\./, 'unit'],
  [/^pdf\./, 'documentRun'],
  [/^request\./, 'request'],
  [/Certificate$/, 'certificate'],
  [/^result\./, 'scoreBatch'],
  [/^ticket\./, 'ticket'],
]

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const NOTHING = '无'

/** Every field of what was and what is. `before` and `after` are JSON, or null where there is nothing to compare. */
export function changeLines(action: string, before: string | null, after: string | null): ChangeLine[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const kind = STATUS_KINDS.find(([pattern]) => pattern.test(action))?.[1]
  const words = (key: string, value: unknown) =>
    key === 'status' && kind && value ? statusLook(kind, String(value)).label : valueWords(key, value)
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((key) => ({
    label: LABELS[key] ?? key,
    before: key in was ? words(key, was[key]) : null,
    after: key in is ? words(key, is[key]) : null,
  }))
}

/** A value that stands alone has no name. */
function fieldsOf(json: string | null): Record<string, unknown> {
  if (json === null) return {}
  const value = JSON.parse(json) as unknown
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : { 内容: value }
}

function valueWords(key: string, value: unknown): string {
  if (value === null || value === '') return NOTHING
  if (typeof value === 'number') return /Fen$/.test(key) ? yuan(value) : String(value)
  if (Array.isArray(value)) return value.map((one) => valueWords(key, one)).join('、') || NOTHING
  if (typeof value === 'object') return objectWords(key, value)
  const text = String(value)
  return INSTANT.test(text) ? dayTime(text) : (VALUES[text] ?? text)
}

/** `会员单位 ¥3,000.00，理事单位 …`: the parts of amounts are amounts. */
const objectWords = (key: string, value: object): string =>
  Object.entries(value)
    .map(([name, one]) => {
      const label = LABELS[name] ?? VALUES[name] ?? name
      return `${label} ${valueWords(/Fen$/.test(key) ? key : name, one)}`
    })
    .join('，')
