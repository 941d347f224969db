import type {
  ApplicationStatus,
  ApplicationSummary,
  ApplicationView,
} from '../../cloudfunctions/application/contract'
import type { ExamCard } from '../../cloudfunctions/exam/contract'
import { dayTime, yuan } from './format'

/** The one thing to do now, until when (B4). Everything is words: the ticket only draws it. */
export interface NextStep {
  /** 1 to `of`; 0 where there are no steps. */
  position: number
  total: number
  statusKind: 'application' | 'exam'
  /** Empty for what has no status. */
  status: string
  what: string
  subject: string
  /** Empty for what may be done at any time. */
  due: string
  figureLabel: string
  figure: string
  note: string
  action: string
  url: string
}

const TOTAL = 5

/** What is most urgent first. What has ended asks for nothing. */
const urgency: ApplicationStatus[] = [
  'awaiting_payment',
  'returned',
  'awaiting_signed_form',
  'draft',
  'in_review',
  'paid',
]

/** Which of a person's applications the ticket is about. A paid one counts until its exam. */
export function mostUrgent(applications: ApplicationSummary[], now: number): ApplicationSummary | null {
  const rank = ({ status }: ApplicationSummary) => urgency.indexOf(status)
  const due = ({ payBy, examAt }: ApplicationSummary) => Date.parse(payBy ?? examAt)
  const live = applications.filter(
    (one) => rank(one) >= 0 && (one.status !== 'paid' || Date.parse(one.examAt) > now),
  )
  return live.sort((one, other) => rank(one) - rank(other) || due(one) - due(other))[0] ?? null
}

type Words = Pick<NextStep, 'position' | 'what' | 'due' | 'note' | 'action'> & { figure?: string }

const words: Partial<Record<ApplicationStatus, (application: ApplicationView) => Words>> = {
  awaiting_payment: ({ payBy, totalFen }) => ({
    position: 4,
    what: '缴纳考试费',
    due: `${dayTime(payBy!)} 前`,
    figure: yuan(totalFen),
    note: '逾期未缴，报名失效，名额放回。',
    action: '去缴费',
  }),
  returned: ({ correctionClosesAt, opinion }) => ({
    position: 3,
    what: '修改后重新提交',
    due: `${dayTime(correctionClosesAt)} 前`,
    note: opinion ? `审核意见：${opinion.text}` : '审核意见标在要改的地方。',
    action: '去修改',
  }),
  awaiting_signed_form: ({ correctionClosesAt }) => ({
    position: 2,
    what: '上传签字申报表',
    due: `${dayTime(correctionClosesAt)} 前`,
    note: '打印申报表，签字后拍照上传。逾期名额放回。',
    action: '去上传',
  }),
  draft: ({ registrationClosesAt, issues }) => ({
    position: 1,
    what: '填完申报表并提交',
    due: `${dayTime(registrationClosesAt)} 前`,
    note: issues.length ? `还差 ${issues.length} 项。提交后才占名额。` : '已经填完，核对后提交。',
    action: '继续填写',
  }),
  in_review: ({ examAt }) => ({
    position: 3,
    what: '等待资格审核',
    due: `${dayTime(examAt)} 考试`,
    note: '一般 2 个工作日内审核，结果会通知你。',
    action: '查看进度',
  }),
  paid: ({ examAt }) => ({
    position: 5,
    what: '报名成功，准备考试',
    due: `${dayTime(examAt)} 考试`,
    note: '带好身份证件，按时到考点。',
    action: '查看报名',
  }),
}

/** Where an application is gone on with. */
export function applicationUrl({ status, applicationId, orderId }: ApplicationView): string {
  const base = '/packages/application'
  if (status === 'awaiting_payment' && orderId) return `${base}/pay/pay?orderId=${orderId}`
  if (status === 'awaiting_signed_form') return `${base}/documents/documents?applicationId=${applicationId}`
  if (status === 'draft' || status === 'returned') return `${base}/edit/edit?applicationId=${applicationId}`
  return `${base}/detail/detail?applicationId=${applicationId}`
}

/** What the buttons of an application in a status say; those without one are only looked at. */
export const applicationAction = (status: ApplicationStatus): string => actions[status] ?? '查看报名'

const actions: Partial<Record<ApplicationStatus, string>> = {
  draft: '继续填写',
  awaiting_signed_form: '去上传',
  returned: '去修改',
  awaiting_payment: '去缴费',
  in_review: '查看进度',
}

/** Somebody with a profile whose account no WeChat is bound to can apply for nothing and go on with nothing yet (A5). */
export const bindingStep = (wechat: 'none' | 'other'): NextStep => ({
  position: 0,
  total: 0,
  statusKind: 'application',
  status: '',
  what: '绑定微信',
  subject: wechat === 'none' ? '账号还没有绑定微信' : '账号绑定的是另一个微信',
  due: '',
  figureLabel: '',
  figure: '',
  note:
    wechat === 'none'
      ? '绑定后才能报名和缴费，打开小程序不用再输密码。'
      : '把绑定换到这个微信，才能在这里报名。',
  action: '去绑定',
  url: '/packages/account/binding/binding',
})

export function applicationStep(application: ApplicationView): NextStep | null {
  const step = words[application.status]?.(application)
  if (!step) return null
  return {
    total: TOTAL,
    statusKind: 'application',
    status: application.status,
    subject: `${application.occupation} ${application.level}`,
    figureLabel: step.figure ? '应缴' : '',
    figure: '',
    url: applicationUrl(application),
    ...step,
  }
}

/** Nothing under way: the open exam that closes first. */
export function examStep(exams: ExamCard[]): NextStep | null {
  const open = exams
    .filter(({ state, seatsLeft }) => state === 'open' && seatsLeft > 0)
    .sort((one, other) => Date.parse(one.registrationClosesAt) - Date.parse(other.registrationClosesAt))
  const [first] = open
  if (!first) return null
  return {
    position: 0,
    total: 0,
    statusKind: 'exam',
    status: first.state,
    what: '报名考试',
    subject: `${first.occupation} ${first.level}`,
    due: `${dayTime(first.registrationClosesAt)} 截止`,
    figureLabel: '考试费',
    figure: yuan(first.feeFen),
    note: open.length > 1 ? `现在有 ${open.length} 场考试可以报名。` : '名额报满为止。',
    action: '立即报名',
    url: `/packages/exam/detail/detail?examId=${first.examId}`,
  }
}
