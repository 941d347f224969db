import type { Transitions } from '../_shared/status-table'

/** 人工申请: something that staff do for somebody once two of them have looked at it (N9). Labels: `miniprogram/utils/labels.ts`. */
export const REQUEST_STATUSES = [
  /** 待受理: nobody has decided yet. */
  'submitted',
  /** 待复核: one member of staff agrees; a second one must. */
  'supported',
  /** 已通过: done, or about to be. */
  'approved',
  /** 未通过: the reason says why. */
  'rejected',
  /** 已撤回 */
  'withdrawn',
] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** `confirm` and `refuse` belong to the WeChat that an account is to be transferred from. */
export const requestTransitions = {
  support: { from: ['submitted'], to: 'supported' },
  approve: { from: ['supported'], to: 'approved' },
  confirm: { from: ['submitted', 'supported'], to: 'approved' },
  reject: { from: ['submitted', 'supported'], to: 'rejected' },
  refuse: { from: ['submitted', 'supported'], to: 'rejected' },
  withdraw: { from: ['submitted', 'supported'], to: 'withdrawn' },
} as const satisfies Transitions<RequestStatus>
export type RequestEvent = keyof typeof requestTransitions

/** The statuses in which staff or the requester can still decide. */
export const OPEN_STATUSES: readonly RequestStatus[] = ['submitted', 'supported']
