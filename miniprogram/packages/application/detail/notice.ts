import type { ApplicationStatus, ApplicationView } from '../../../../cloudfunctions/application/contract'
import { calendarDay, dayTime } from '../../../utils/format'

/** What a person must know now; `strong` is the absolute deadline. */
export interface Notice {
  tone: '' | 'warn' | 'bad' | 'info'
  icon: string
  before: string
  strong: string
  after: string
}

const NOTICES: Record<ApplicationStatus, (application: ApplicationView) => Notice> = {
  draft: ({ registrationClosesAt }) => ({
    tone: 'warn',
    icon: 'time',
    before: '申报表还没有提交，请在 ',
    strong: dayTime(registrationClosesAt),
    after: ' 前提交。提交后才占名额。',
  }),
  awaiting_signed_form: ({ correctionClosesAt }) => ({
    tone: 'warn',
    icon: 'time',
    before: '名额已保留。请打印申报表、签字，在 ',
    strong: dayTime(correctionClosesAt),
    after: ' 前上传并提交。',
  }),
  in_review: () => ({
    tone: 'info',
    icon: 'time',
    before: '材料已提交，一般 2 个工作日内审核，结果发到「通知」。',
    strong: '',
    after: '',
  }),
  returned: ({ correctionClosesAt }) => ({
    tone: 'warn',
    icon: 'time',
    before: '审核老师退回了申报表。请按下面的意见修改，在 ',
    strong: dayTime(correctionClosesAt),
    after: ' 前重新提交。',
  }),
  awaiting_payment: ({ payBy, reviewRequired }) => ({
    tone: 'warn',
    icon: 'time',
    before: `${reviewRequired ? '资格审核已通过' : '报名已提交'}。请在 `,
    strong: payBy ? dayTime(payBy) : '',
    after: ' 前缴费，缴费成功报名才有效。',
  }),
  paid: ({ ticketPrintableOn }) => ({
    tone: '',
    icon: 'check-circle',
    before: '缴费成功，报名有效。',
    strong: calendarDay(ticketPrintableOn),
    after: '起打印准考证。',
  }),
  expired: () => ({
    tone: '',
    icon: 'close-circle',
    before: '逾期没有办理，报名已失效，名额已放回。报名截止前可以重新报名。',
    strong: '',
    after: '',
  }),
  withdrawn: () => ({
    tone: '',
    icon: 'close-circle',
    before: '你已撤回报名，名额已放回，记录保留。',
    strong: '',
    after: '',
  }),
}

export const noticeOf = (application: ApplicationView): Notice => NOTICES[application.status](application)
