import type { Transitions } from '../_shared/status-table'

/** 报名 of one person for one exam. Labels are in `miniprogram/utils/labels.ts`. */
export const APPLICATION_STATUSES = [
  /** 草稿: being filled in. Holds no seat. */
  'draft',
  /** 待上传签字表: submitted and locked; the printed form has to be signed and uploaded. Holds the seats. */
  'awaiting_signed_form',
  /** 审核中 */
  'in_review',
  /** 已退回: the reviewer's opinion says what to correct. Keeps the seats. */
  'returned',
  /** 待缴费: approved (or the site has no review); pay before the deadline. */
  'awaiting_payment',
  /** 已缴费 */
  'paid',
  /** 已过期: not paid or not corrected in time. The seats are free again. */
  'expired',
  /** 已撤回 */
  'withdrawn',
] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

/**
 * What can happen to an application. A site with review (F2): submit, submitSignedForm, approve or return.
 * A site without: submitWithoutReview. After a return the candidate reopens nothing: the returned form can be
 * edited as it is and submitted again.
 */
export const applicationTransitions = {
  submit: { from: ['draft', 'returned'], to: 'awaiting_signed_form' },
  submitWithoutReview: { from: ['draft'], to: 'awaiting_payment' },
  submitSignedForm: { from: ['awaiting_signed_form'], to: 'in_review' },
  reopen: { from: ['awaiting_signed_form'], to: 'draft' },
  approve: { from: ['in_review'], to: 'awaiting_payment' },
  return: { from: ['in_review'], to: 'returned' },
  pay: { from: ['awaiting_payment'], to: 'paid' },
  /** Money that arrives after the deadline is accepted while a seat is left (G10). */
  payLate: { from: ['expired'], to: 'paid' },
  expire: { from: ['awaiting_signed_form', 'returned', 'awaiting_payment'], to: 'expired' },
  withdraw: {
    from: ['draft', 'awaiting_signed_form', 'in_review', 'returned', 'awaiting_payment'],
    to: 'withdrawn',
  },
} as const satisfies Transitions<ApplicationStatus>
export type ApplicationEvent = keyof typeof applicationTransitions

/** The statuses in which an application holds its seats (E6). */
export const SEAT_HOLDING_STATUSES: readonly ApplicationStatus[] = [
  'awaiting_signed_form',
  'in_review',
  'returned',
  'awaiting_payment',
  'paid',
]

/** The statuses in which the form and its files can be edited by the candidate. */
export const EDITABLE_STATUSES: readonly ApplicationStatus[] = ['draft', 'returned']

/** The statuses after which the person may apply for the same exam again. */
export const ENDED_STATUSES: readonly ApplicationStatus[] = ['expired', 'withdrawn']
