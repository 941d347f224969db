import type { Transitions } from '../_shared/status-table'

/** 单位会员 from its registration on (M1). Labels are in `miniprogram/utils/labels.ts`. */
export const UNIT_STATUSES = [
  /** 审核中: registered, or corrected after a return. */
  'in_review',
  /** 已退回: the reviewer's opinion says what to correct. */
  'returned',
  /** 已通过: a member; its people may sign in. */
  'approved',
  /** 未通过: refused for good. Name and credit code may be registered again. */
  'rejected',
] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

export const unitTransitions = {
  resubmit: { from: ['returned'], to: 'in_review' },
  approve: { from: ['in_review'], to: 'approved' },
  return: { from: ['in_review'], to: 'returned' },
  reject: { from: ['in_review', 'returned'], to: 'rejected' },
} as const satisfies Transitions<UnitStatus>
export type UnitEvent = keyof typeof unitTransitions
