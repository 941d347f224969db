import type { ApplicationEvent, ApplicationStatus } from '../../cloudfunctions/application/contract'
import { duesLooks, duesPaymentLooks, feeYearLooks } from './dues-labels'
import type {
  ErasedItem,
  IdType,
  KeptItem,
  SecurityQuestion,
  StaffRole,
} from '../../cloudfunctions/account/contract'
import type { ExamState } from '../../cloudfunctions/exam/contract'
import type { DocumentKind, DocumentRunStatus } from '../../cloudfunctions/pdf/contract'
import type { RequestEvent, RequestKind, RequestStatus } from '../../cloudfunctions/request/contract'
import type { UnitStatus } from '../../cloudfunctions/membership/contract'
import type { OrderStatus } from '../../cloudfunctions/payment/contract'
import type { CertificateStatus, ScoreBatchStatus } from '../../cloudfunctions/result/contract'
import type { TicketStatus } from '../../cloudfunctions/ticket/contract'

/** The colours of `status-tag`. */
export type Tone = 'draft' | 'review' | 'returned' | 'unpaid' | 'paid' | 'confirmed' | 'expired'

/** How a status looks everywhere: icon, word and colour. */
export interface Look {
  label: string
  icon: string
  tone: Tone
}

export const applicationLooks: Record<ApplicationStatus, Look> = {
  draft: { label: '草稿', icon: 'edit-1', tone: 'draft' },
  awaiting_signed_form: { label: '待交签字表', icon: 'file-attachment', tone: 'unpaid' },
  in_review: { label: '审核中', icon: 'time', tone: 'review' },
  returned: { label: '已退回', icon: 'rollback', tone: 'returned' },
  awaiting_payment: { label: '待缴费', icon: 'wallet', tone: 'unpaid' },
  paid: { label: '已缴费', icon: 'check-circle', tone: 'paid' },
  expired: { label: '已过期', icon: 'close-circle', tone: 'expired' },
  withdrawn: { label: '已撤回', icon: 'close-circle', tone: 'expired' },
}

export const orderLooks: Record<OrderStatus, Look> = {
  awaiting_payment: { label: '待缴费', icon: 'wallet', tone: 'unpaid' },
  paid: { label: '已缴费', icon: 'check-circle', tone: 'paid' },
  expired: { label: '已过期', icon: 'close-circle', tone: 'expired' },
  cancelled: { label: '已取消', icon: 'close-circle', tone: 'expired' },
  refunding: { label: '退款中', icon: 'time', tone: 'review' },
  refunded: { label: '已退款', icon: 'check-circle', tone: 'paid' },
}

export const examLooks: Record<ExamState, Look> = {
  upcoming: { label: '未开始', icon: 'time', tone: 'draft' },
  open: { label: '报名中', icon: 'edit-1', tone: 'paid' },
  closed: { label: '已截止', icon: 'close-circle', tone: 'expired' },
}

export const documentRunLooks: Record<DocumentRunStatus, Look> = {
  running: { label: '生成中', icon: 'time', tone: 'review' },
  done: { label: '已完成', icon: 'check-circle', tone: 'paid' },
  stopped: { label: '已暂停', icon: 'close-circle', tone: 'expired' },
}

export const scoreBatchLooks: Record<ScoreBatchStatus, Look> = {
  imported: { label: '待发布', icon: 'time', tone: 'unpaid' },
  published: { label: '已发布', icon: 'check-circle', tone: 'paid' },
  withdrawn: { label: '已撤回', icon: 'close-circle', tone: 'expired' },
}

export const certificateLooks: Record<CertificateStatus, Look> = {
  valid: { label: '有效', icon: 'check-circle', tone: 'paid' },
  revoked: { label: '已撤销', icon: 'close-circle', tone: 'returned' },
}

export const ticketLooks: Record<TicketStatus, Look> = {
  arranged: { label: '已排座', icon: 'time', tone: 'review' },
  issued: { label: '已发布', icon: 'check-circle', tone: 'paid' },
  cancelled: { label: '已作废', icon: 'close-circle', tone: 'returned' },
}
export const requestLooks: Record<RequestStatus, Look> = {
  submitted: { label: '待受理', icon: 'time', tone: 'review' },
  supported: { label: '待复核', icon: 'time', tone: 'review' },
  approved: { label: '已通过', icon: 'check-circle', tone: 'paid' },
  rejected: { label: '未通过', icon: 'rollback', tone: 'returned' },
  withdrawn: { label: '已撤回', icon: 'close-circle', tone: 'expired' },
}

/** What people ask staff for. */
export const requestKindLabels: Record<RequestKind, string> = {
  identity_correction: '更正姓名或证件',
  account_transfer: '账号转移到新微信',
  password_recovery: '人工找回密码',
  unit_rebind: '单位更换绑定微信',
  roster_phone: '更换登记手机号',
}

/** What happened to a request, as a line of its timeline. */
export const requestEventLabels: Record<RequestEvent | 'submit', string> & Record<string, string> = {
  submit: '提交申请',
  support: '初审同意',
  approve: '复核同意，已办好',
  confirm: '原微信同意，已办好',
  reject: '未通过',
  refuse: '原微信不同意',
  withdraw: '撤回申请',
}

export const unitLooks: Record<UnitStatus, Look> = {
  in_review: { label: '审核中', icon: 'time', tone: 'review' },
  returned: { label: '已退回', icon: 'rollback', tone: 'returned' },
  approved: { label: '已通过', icon: 'check-circle', tone: 'paid' },
  rejected: { label: '未通过', icon: 'close-circle', tone: 'expired' },
}

const looks = {
  application: applicationLooks,
  order: orderLooks,
  exam: examLooks,
  unit: unitLooks,
  documentRun: documentRunLooks,
  ticket: ticketLooks,
  request: requestLooks,
  scoreBatch: scoreBatchLooks,
  certificate: certificateLooks,
  dues: duesLooks,
  duesPayment: duesPaymentLooks,
  feeYear: feeYearLooks,
}
export type StatusKind = keyof typeof looks

/** The look of a status whose kind is only known while the program runs. */
export const statusLook = (kind: StatusKind, status: string): Look =>
  (looks[kind] as Record<string, Look>)[status] ?? { label: status, icon: 'info-circle', tone: 'draft' }

/** What happened, as a line of 办理进度. */
export const eventLabels: Record<ApplicationEvent | 'start', string> = {
  start: '开始填写',
  submit: '提交报名',
  submitWithoutReview: '提交报名',
  submitSignedForm: '提交签字申报表',
  reopen: '重新修改申报表',
  approve: '审核通过',
  return: '退回修改',
  pay: '缴费成功',
  payLate: '缴费成功（逾期到账，名额已保留）',
  expire: '逾期失效，名额放回',
  withdraw: '撤回报名',
}

export const idTypeLabels: Record<IdType, string> = {
  resident_id: '居民身份证',
  hmt_residence_permit: '港澳台居民居住证',
  hm_travel_permit: '港澳居民来往内地通行证',
  tw_travel_permit: '台湾居民来往大陆通行证',
  foreign_permanent_id: '外国人永久居留身份证',
  passport: '护照',
}

export const staffRoleLabels: Record<StaffRole, string> = {
  reviewer: '审核',
  finance: '财务',
  content: '内容',
  exam_officer: '考务',
  admin: '管理员',
}

export const documentLabels: Record<DocumentKind, string> = {
  application_form: '申报表',
  registration_form: '报名登记表',
  payment_receipt: '缴费凭证',
  admission_ticket: '准考证',
  score_report: '成绩单',
  skill_certificate: '职业技能等级证书',
  member_certificate: '会员证书',
  dues_letter: '会费缴纳通知函',
}

export const securityQuestionLabels: Record<SecurityQuestion, string> = {
  first_teacher: '小学班主任叫什么？',
  primary_school: '上的第一所小学叫什么？',
  childhood_friend: '童年最好的朋友叫什么？',
  childhood_street: '小时候住在哪条街或哪个村？',
  grandfather_name: '外祖父叫什么？',
  first_job_city: '第一份工作在哪座城市？',
  favourite_book: '最喜欢的一本书是什么？',
  favourite_dish: '家里最喜欢的一道菜是什么？',
  first_trip: '第一次出远门去了哪里？',
  first_pet: '第一只宠物叫什么？',
}

/** What goes when an account is cancelled (A7). */
export const erasedItemLabels: Record<ErasedItem, string> = {
  identity: '姓名、证件类型和证件号码',
  phone: '手机号',
  email: '电子邮箱',
  appearance: '昵称和头像',
  login: '用户名和密码',
  security_questions: '密保问题和答案',
  wechat_binding: '微信绑定',
  messages: '收到的通知',
  requests: '人工申请和证明材料',
}

/** What stays, and the law that asks for it. */
export const keptItemLabels: Record<KeptItem, { label: string; until: string; basis: string }> = {
  consents: {
    label: '同意记录（不含姓名和号码）',
    until: '保存到',
    basis: '《个人信息保护法》第六十九条、《民法典》第一百八十八条：用于证明已取得同意',
  },
  operation_log: {
    label: '系统日志（不含姓名和号码）',
    until: '至少保存到',
    basis: '《网络安全法》第二十一条：留存不少于六个月',
  },
}
